package io.tutti.query.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of event store, topic and documents, and how far it is.
 *
 * @param id numbered from 1
 * @param startedBy pseudonymous id of the administrator
 * @param updatedAt when it last said how far it is
 * @param done what is done of {@code phase}: records of the topic, documents, or pursuits
 * @param total of the same; absent where it is not known beforehand
 * @param result absent as long as it runs
 * @param repair absent until one was asked for
 * @param failure why it came to no end
 */
record IntegrityCheck(
        long id,
        String startedBy,
        Instant startedAt,
        Instant updatedAt,
        Phase phase,
        long done,
        @Nullable Long total,
        @Nullable Result result,
        @Nullable Repair repair,
        @Nullable String failure) {

    /** After so long without a word it is held to be gone with its process. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    enum Phase {
        READING_TOPIC,
        READING_DOCUMENTS,
        READING_EVENT_STORE,
        /** What lagged is given time to catch up. */
        LOOKING_AGAIN,
        DONE,
        FAILED,
        /** The process that ran it ended. */
        ABANDONED;

        public boolean running() {
            return this != DONE && this != FAILED && this != ABANDONED;
        }
    }

    /**
     * What it came to.
     *
     * @param pursuits that were compared
     * @param events that the event store holds of them
     * @param differing pursuits with a difference
     * @param byKind how many pursuits have a difference of each kind
     */
    record Result(long pursuits, long events, long differing, Map<Difference.Kind, Long> byKind) {
        Result {
            byKind = Map.copyOf(byKind);
        }
    }

    /**
     * A repair of all that can be repaired.
     *
     * @param done pursuits that were published again
     * @param total pursuits to be published again
     * @param healed of those done, the pursuits whose documents are complete now
     */
    record Repair(
            Instant startedAt,
            boolean running,
            long done,
            long total,
            long healed,
            @Nullable String failure) {}

    /** The check as it is to be shown at a moment: what is silent for long does not run any more. */
    IntegrityCheck at(Instant now) {
        if (!updatedAt.plus(SILENCE).isBefore(now)) {
            return this;
        }
        Repair stopped = repair != null && repair.running()
                ? new Repair(
                        repair.startedAt(),
                        false,
                        repair.done(),
                        repair.total(),
                        repair.healed(),
                        "The process that ran it ended.")
                : repair;
        return new IntegrityCheck(
                id,
                startedBy,
                startedAt,
                updatedAt,
                phase.running() ? Phase.ABANDONED : phase,
                done,
                total,
                result,
                stopped,
                failure);
    }

    /** Whether it, or a repair of what it found, is at work. */
    public boolean busy() {
        return phase.running() || (repair != null && repair.running());
    }

    IntegrityCheck in(Phase now, long soFar, @Nullable Long of, Instant at) {
        return new IntegrityCheck(id, startedBy, startedAt, at, now, soFar, of, result, repair, failure);
    }

    IntegrityCheck ended(Result found, Instant at) {
        return new IntegrityCheck(id, startedBy, startedAt, at, Phase.DONE, done, total, found, repair, null);
    }

    IntegrityCheck failed(String why, Instant at) {
        return new IntegrityCheck(id, startedBy, startedAt, at, Phase.FAILED, done, total, result, repair, why);
    }

    IntegrityCheck repairing(Repair now, Instant at) {
        return new IntegrityCheck(id, startedBy, startedAt, at, phase, done, total, result, now, failure);
    }
}
