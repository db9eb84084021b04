package io.tutti.platform.web;

/**
 * A limit for the bodies sent to some addresses, instead of the one for all others.
 *
 * @param path what their paths end with, for example {@code /api/v1/imports}
 * @param bytes largest body, 1 and more
 */
public record BodyLimit(String path, long bytes) {}
