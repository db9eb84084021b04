package io.tutti.command.platform.publisher;

/** The broker did not take a batch of events; some of them may be on the topic all the same. */
public final class NotAcknowledged extends RuntimeException {
    NotAcknowledged(Throwable cause) {
        super("Kafka did not acknowledge a batch of events", cause);
    }
}
