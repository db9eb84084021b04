package io.tutti.query.statetopic;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.statetopic.Held.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * One partition of the topic, and the right to write to it: since the producer was made, no earlier one can. So what the
 * partition holds then and what is written here is all there is; the partition itself is the memory of what was published.
 * For one thread.
 */
final class Lane implements AutoCloseable {

    private static final int AT_ONCE = 500;

    private final int partition;
    private final Producer<byte[], byte[]> producer;
    private final long end;
    private final Map<PursuitId, Held> held = new HashMap<>();

    /** Pursuits to be looked at. */
    private final Set<PursuitId> due = new LinkedHashSet<>();

    private final Set<PursuitId> doubtful = new HashSet<>();
    private boolean open;
    private @Nullable Instant behindSince;

    /**
     * A lane that is to be read first.
     *
     * @param producer has shut out all earlier ones
     * @param end where the partition ended after that
     */
    Lane(int partition, Producer<byte[], byte[]> producer, long end) {
        this.partition = partition;
        this.producer = producer;
        this.end = end;
    }

    int partition() {
        return partition;
    }

    /** Takes what the partition holds; later records are its own. */
    void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.offset() < end) {
            StateRecords.pursuit(record)
                    .ifPresent(id ->
                            StateRecords.held(record).ifPresentOrElse(one -> held.put(id, one), () -> held.remove(id)));
        }
    }

    /** Whether everything was read that was there, once the reading has come to an offset. */
    boolean isRead(long next) {
        return next >= end;
    }

    /** Whether it is written to. */
    boolean isOpen() {
        return open;
    }

    /** Begins to write: all pursuits of the partition are looked at. */
    void open(Collection<PursuitId> all, Instant now) {
        open = true;
        changed(all, now);
        changed(held.keySet(), now);
    }

    /** Notes that pursuits may have changed. */
    void changed(Collection<PursuitId> ids, Instant now) {
        if (due.isEmpty() && !ids.isEmpty()) {
            behindSince = now;
        }
        due.addAll(ids);
    }

    /** Pursuits that are to be looked at. */
    int waiting() {
        return due.size() + doubtful.size();
    }

    /** Since when there are any; null for none. */
    @Nullable
    Instant behindSince() {
        return due.isEmpty() ? null : behindSince;
    }

    /** Those of which only the stored documents tell. */
    Set<PursuitId> doubtful() {
        return Set.copyOf(doubtful);
    }

    /**
     * Publishes what changed, as much as one transaction takes.
     *
     * @return how many records were written
     * @throws org.apache.kafka.common.KafkaException when that failed, or somebody else has the right to write now; then
     *     nobody knows what was written, and the lane is to be given up
     */
    int publish(States states, Instant now) {
        List<PursuitId> ids = due.stream().limit(AT_ONCE).toList();
        List<Change> changes = new ArrayList<>();
        for (PursuitId id : ids) {
            Held known = held.get(id);
            if (!states.isSettled(id, now) || (known != null && !states.knows(known.formula()))) {
                // A change that is about to be told; until then the topic may know more.
                continue;
            }
            Present present = states.present(id);
            Step step = Held.step(known, present);
            if (step == Step.DOUBT) {
                doubtful.add(id);
            } else {
                doubtful.remove(id);
                plan(changes, id, step, known, present);
            }
        }
        write(changes);
        ids.forEach(due::remove);
        return changes.size();
    }

    /**
     * Settles doubts.
     *
     * @param presents as the stored documents have it, of all pursuits in doubt that are there
     */
    int settle(Map<PursuitId, Present> presents, Instant now) {
        List<Change> changes = new ArrayList<>();
        for (PursuitId id : doubtful) {
            Held known = held.get(id);
            if (known != null) {
                Present present = presents.get(id);
                plan(changes, id, Held.settled(known, present), known, present);
            }
        }
        write(changes);
        // The documents have it as of its last event; time may have gone on since.
        changed(doubtful, now);
        doubtful.clear();
        return changes.size();
    }

    /** What is written of a pursuit, and what the topic then holds of it. */
    private record Change(
            PursuitId id,
            ProducerRecord<byte[], byte[]> record,
            @Nullable Held after) {}

    private void plan(List<Change> changes, PursuitId id, Step step, @Nullable Held known, @Nullable Present present) {
        if (step == Step.NOTHING) {
            return;
        }
        if (present != null) {
            changes.add(new Change(id, StateRecords.of(id, present, partition), Held.of(present)));
        } else if (known != null) {
            changes.add(new Change(id, StateRecords.gone(id, known, partition), null));
        }
    }

    private void write(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        for (Change change : changes) {
            // The commit fails if this does.
            Future<RecordMetadata> _ = producer.send(change.record());
        }
        producer.commitTransaction();
        for (Change change : changes) {
            if (change.after() == null) {
                held.remove(change.id());
            } else {
                held.put(change.id(), change.after());
            }
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
