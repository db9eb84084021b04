package io.tutti.command.platform.publisher;

/** The broker did not do what it was asked for, such as to take a batch of events; part of it may be done all the same. */
public final class NotAcknowledged extends RuntimeException {
    NotAcknowledged(Throwable cause) {
        super("Kafka did not acknowledge: " + cause, cause);
    }
}
