package io.tutti.query.integrity;

import io.tutti.contract.PublishedEvents;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.platform.TailedEvent;
import io.tutti.query.platform.TopicPast;
import io.tutti.query.platform.TopicPast.Extent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Reads the topic of pursuits from its beginning, each time to where it ends by then. For one thread. */
final class TopicReading {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TopicPast past;
    private final Map<Integer, Long> next = new HashMap<>();
    private long done;
    private long total;

    TopicReading(TopicPast past) {
        this.past = past;
    }

    /**
     * Reads what is there and was not read yet.
     *
     * @param events is given every event, in order per pursuit, repetitions included
     * @param progress is called every now and then
     * @throws KafkaException when the broker is away
     */
    void toEnd(Consumer<RecordedEvent> events, Runnable progress) throws InterruptedException {
        try {
            Extent extent = past.extent(PublishedEvents.TOPIC);
            extent.beginnings().forEach(next::putIfAbsent);
            total = done;
            extent.ends().forEach((partition, end) -> total += end - next.getOrDefault(partition, 0L));
            long[] lastGiven = {System.nanoTime()};
            Map<Integer, Long> reached = past.read(PublishedEvents.TOPIC, next, extent.ends(), batch -> {
                        take(batch, events, lastGiven);
                        progress.run();
                        return !Thread.currentThread().isInterrupted();
                    })
                    .orElseThrow(() -> new KafkaException("The topic lost records while it was read; begin again."));
            if (Thread.interrupted()) {
                throw new InterruptedException("while reading the topic");
            }
            next.putAll(reached);
            done = total;
        } catch (InterruptException e) {
            boolean _ = Thread.interrupted();
            throw new InterruptedException("while reading the topic");
        }
    }

    private void take(List<TailedEvent> batch, Consumer<RecordedEvent> events, long[] lastGiven) {
        batch.forEach(one -> events.accept(one.event()));
        done += batch.size();
        if (!batch.isEmpty()) {
            lastGiven[0] = System.nanoTime();
        } else if (System.nanoTime() - lastGiven[0] > PATIENCE.toNanos()) {
            throw new KafkaException("Kafka gave nothing for " + PATIENCE.toSeconds() + " s.");
        }
    }

    /** Events that were read so far. */
    long done() {
        return done;
    }

    /** Records that were on the topic when it was last looked at. */
    long total() {
        return total;
    }
}
