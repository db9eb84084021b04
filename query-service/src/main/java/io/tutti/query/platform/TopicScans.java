package io.tutti.query.platform;

import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;

/** Begins readings of whole topics. */
public final class TopicScans {

    private final Supplier<Consumer<byte[], byte[]>> consumers;

    TopicScans(Supplier<Consumer<byte[], byte[]>> consumers) {
        this.consumers = consumers;
    }

    /** A reading of a public topic that has not begun; to be closed. */
    public TopicScan of(String topic) {
        return new TopicScan(consumers.get(), topic);
    }
}
