package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import java.time.Instant;
import java.util.List;

/**
 * A member contributed account strategy, a key message or specialist input.
 *
 * @param contribution id of the contribution
 * @param contributor who gave it
 * @param department the contributor's department at that moment, taken from the team
 * @param kind one of the three kinds
 * @param artefact what it is in detail; belongs to the kind
 * @param title what it is about, in one line
 * @param text the contribution itself
 * @param proofPoints what makes a key message credible; empty for the other kinds
 * @param buildsOn earlier contributions of the same pursuit that it builds on
 * @param occurredAt when it was given; may lie before it was recorded
 */
@EventType(name = "tutti.pursuit.contribution-logged", revision = 1)
public record ContributionLogged(
        ContributionId contribution,
        MemberId contributor,
        Department department,
        ContributionKind kind,
        Artefact artefact,
        @Personal String title,
        @Personal String text,
        @Personal List<String> proofPoints,
        List<ContributionId> buildsOn,
        Instant occurredAt)
        implements PursuitEvent {

    public ContributionLogged {
        proofPoints = List.copyOf(proofPoints);
        buildsOn = List.copyOf(buildsOn);
    }
}
