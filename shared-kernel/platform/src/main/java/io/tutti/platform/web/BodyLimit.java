package io.tutti.platform.web;

/**
 * A limit for the bodies sent to one address, instead of the one for all others.
 *
 * @param path exact path, for example {@code /api/v1/imports}
 * @param bytes largest body, 1 and more
 */
public record BodyLimit(String path, long bytes) {}
