package io.tutti.query.integrity;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.integrity.EventStoreClient.Republished;
import io.tutti.query.integrity.IntegrityCheck.Repair;
import io.tutti.query.integrity.IntegrityChecks.Numbered;
import io.tutti.query.pursuit.DocumentStandings;
import io.tutti.query.pursuit.DocumentStandings.DocumentStanding;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has pursuits published again, and waits until their documents are complete. */
@Component
class PursuitRepair {

    private static final Logger LOG = LoggerFactory.getLogger(PursuitRepair.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final EventStoreClient eventStore;
    private final DocumentStandings documents;
    private final IntegrityChecks checks;
    private final Background background;
    private final InstantSource clock = InstantSource.system();

    PursuitRepair(
            EventStoreClient eventStore, DocumentStandings documents, IntegrityChecks checks, Background background) {
        this.eventStore = eventStore;
        this.documents = documents;
        this.checks = checks;
        this.background = background;
    }

    /**
     * What a repair did.
     *
     * @param republished events that were published again
     * @param version of the pursuit in the event store
     * @param before the document before; absent when there was none
     * @param after the document when it was complete, or after ten seconds
     * @param healed whether it is complete
     */
    record Repaired(
            PursuitId pursuit,
            long republished,
            long version,
            @Nullable DocumentStanding before,
            @Nullable DocumentStanding after,
            boolean healed) {}

    /**
     * Repairs one pursuit. A document that has what the event store has not, or that lost a part, is emptied first.
     *
     * @throws io.tutti.platform.problem.ProblemException 404 when the event store has no such pursuit; 502 or 503 when
     *     it cannot be asked with this token
     */
    Repaired repair(PursuitId pursuit, String token) throws InterruptedException {
        DocumentStanding before = standing(pursuit);
        boolean torn = before != null && before.missingBlocks() > 0;
        if (torn) {
            documents.empty(pursuit);
        }
        Republished again = eventStore.republish(pursuit, token);
        if (before != null && !torn && before.stored() > again.version()) {
            documents.empty(pursuit);
            again = eventStore.republish(pursuit, token);
        }
        DocumentStanding after = awaited(pursuit, again.version());
        return new Repaired(
                pursuit, again.events(), again.version(), before, after, isComplete(after, again.version()));
    }

    private @Nullable DocumentStanding awaited(PursuitId pursuit, long version) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        DocumentStanding now = standing(pursuit);
        while (!isComplete(now, version) && System.nanoTime() - until < 0) {
            Thread.sleep(LOOK_AGAIN);
            now = standing(pursuit);
        }
        return now;
    }

    private static boolean isComplete(@Nullable DocumentStanding document, long version) {
        return document != null
                && document.shown() >= version
                && document.halt() == null
                && document.missingBlocks() == 0;
    }

    private @Nullable DocumentStanding standing(PursuitId pursuit) {
        return documents.of(List.of(pursuit)).get(pursuit);
    }

    /** Begins to repair all that a check found and that can be repaired, and was not yet. */
    IntegrityCheck begin(IntegrityCheck check, String token) {
        List<Numbered> open = checks.findings(check.id(), null, true, Integer.MAX_VALUE).stream()
                .filter(one -> one.finding().repairable())
                .toList();
        Repair repair = new Repair(clock.instant(), !open.isEmpty(), 0, open.size(), 0, null);
        IntegrityCheck begun = check.repairing(repair, clock.instant());
        checks.save(begun);
        if (!open.isEmpty()) {
            background.begin("tutti-repair", () -> run(begun, repair, open, token));
        }
        return begun;
    }

    private void run(IntegrityCheck check, Repair begun, List<Numbered> open, String token) {
        Repair now = begun;
        try {
            for (Numbered one : open) {
                boolean healed = repair(one.finding().pursuit(), token).healed();
                if (healed) {
                    checks.repaired(check.id(), one.number());
                }
                boolean more = now.done() + 1 < now.total();
                now = new Repair(
                        now.startedAt(), more, now.done() + 1, now.total(), now.healed() + (healed ? 1 : 0), null);
                checks.save(check.repairing(now, clock.instant()));
            }
        } catch (InterruptedException e) {
            checks.save(check.repairing(failed(now, "The process that ran it was told to end."), clock.instant()));
        } catch (RuntimeException e) {
            boolean _ = Thread.interrupted();
            LOG.warn("A repair ended early", e);
            checks.save(check.repairing(failed(now, String.valueOf(e.getMessage())), clock.instant()));
        }
    }

    private static Repair failed(Repair now, String why) {
        return new Repair(now.startedAt(), false, now.done(), now.total(), now.healed(), why);
    }
}
