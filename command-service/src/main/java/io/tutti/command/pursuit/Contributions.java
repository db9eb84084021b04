package io.tutti.command.pursuit;

import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What was contributed to a pursuit, by whom, and who acknowledged it. */
public final class Contributions {

    private record Acknowledgement(ContributionId contribution, MemberId by, AcknowledgementType type) {}

    private final Map<ContributionId, MemberId> contributors = new HashMap<>();
    private final Set<Acknowledgement> acknowledgements = new HashSet<>();

    void on(PursuitEvent event) {
        switch (event) {
            case ContributionLogged logged -> contributors.put(logged.contribution(), logged.contributor());
            case ContributionAcknowledged given ->
                acknowledgements.add(new Acknowledgement(given.contribution(), given.acknowledgedBy(), given.type()));
            default -> {}
        }
    }

    /** Whether this was contributed. */
    public boolean has(ContributionId contribution) {
        return contributors.containsKey(contribution);
    }

    /** Whether this person contributed it. */
    public boolean isBy(MemberId member, ContributionId contribution) {
        return member.equals(contributors.get(contribution));
    }

    /** Whether the person has already acknowledged it in this way. */
    public boolean isAcknowledged(ContributionId contribution, MemberId by, AcknowledgementType type) {
        return acknowledgements.contains(new Acknowledgement(contribution, by, type));
    }
}
