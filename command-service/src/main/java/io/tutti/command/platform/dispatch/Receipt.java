package io.tutti.command.platform.dispatch;

/**
 * The answer to an accepted command.
 *
 * @param version sequence number of the last event that the command caused, from 0
 */
public record Receipt(long version) {}
