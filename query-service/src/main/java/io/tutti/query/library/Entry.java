package io.tutti.query.library;

import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.ContributionRevised;
import io.tutti.contract.pursuit.ContributionWithdrawn;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as it can be found: in its latest version.
 *
 * @param sequence of the last event about it
 * @param uses how often people of other departments accepted it, or used it with the customer
 * @param withdrawn whether it is found no more
 */
record Entry(
        ContributionId id,
        PursuitId pursuit,
        long sequence,
        MemberId contributor,
        Department department,
        ContributionKind kind,
        Artefact artefact,
        String title,
        String text,
        List<String> proofPoints,
        Instant occurredAt,
        int uses,
        boolean withdrawn) {

    /** About which contribution an event is; null for all others. */
    static @Nullable ContributionId subject(PursuitEvent event) {
        return switch (event) {
            case ContributionLogged e -> e.contribution();
            case ContributionRevised e -> e.contribution();
            case ContributionWithdrawn e -> e.contribution();
            case ContributionAcknowledged e -> e.contribution();
            default -> null;
        };
    }

    /** The entry after an event about it; null as long as there is none. One at or below its sequence changes nothing. */
    static @Nullable Entry after(@Nullable Entry entry, PursuitId pursuit, PursuitEvent event, long sequence) {
        if (entry == null) {
            return event instanceof ContributionLogged e
                    ? new Entry(
                            e.contribution(),
                            pursuit,
                            sequence,
                            e.contributor(),
                            e.department(),
                            e.kind(),
                            e.artefact(),
                            e.title(),
                            e.text(),
                            e.proofPoints(),
                            e.occurredAt(),
                            0,
                            false)
                    : null;
        }
        if (sequence <= entry.sequence()) {
            return entry;
        }
        return switch (event) {
            case ContributionRevised e ->
                entry.with(sequence, e.title(), e.text(), e.proofPoints(), entry.uses(), entry.withdrawn());
            case ContributionWithdrawn _ ->
                entry.with(sequence, entry.title(), entry.text(), entry.proofPoints(), entry.uses(), true);
            case ContributionAcknowledged e -> {
                boolean other = !e.department().equals(entry.department())
                        && !e.acknowledgedBy().equals(entry.contributor());
                yield entry.with(
                        sequence,
                        entry.title(),
                        entry.text(),
                        entry.proofPoints(),
                        entry.uses() + (other ? 1 : 0),
                        entry.withdrawn());
            }
            default -> entry;
        };
    }

    private Entry with(long last, String t, String body, List<String> proofs, int used, boolean gone) {
        return new Entry(
                id, pursuit, last, contributor, department, kind, artefact, t, body, proofs, occurredAt, used, gone);
    }
}
