package io.tutti.command.pursuit.revisecontribution;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.ContributionExists;
import io.tutti.command.pursuit.ContributionStands;
import io.tutti.command.pursuit.Contributions;
import io.tutti.command.pursuit.KeyMessagesHaveProofPoints;
import io.tutti.command.pursuit.Occurrence;
import io.tutti.command.pursuit.OnlyKeyMessagesHaveProofPoints;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionRevised;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what a contribution says; earlier versions stay in the history.
 *
 * @param occurredAt when that was; null for just now
 * @param now when the command was received
 */
record ReviseContribution(
        PursuitId pursuit,
        Actor actor,
        ContributionId contribution,
        String title,
        String text,
        List<String> proofPoints,
        @Nullable Instant occurredAt,
        Instant now)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/contributions/{contributionId}/revisions";
    static final Action ACTION =
            Action.on(Action.On.CONTRIBUTION, "revise-contribution", PATH, (state, actor, target) -> {
                ContributionId contribution = ContributionId.of(target);
                return List.of(
                        new OnlyTeamMembersContribute(state.team(), actor.member()),
                        new ContributionExists(state.contributions(), contribution),
                        new ContributionsAreRevisedByTheirContributor(
                                state.contributions(), contribution, actor.member()),
                        new ContributionStands(state.contributions(), contribution));
            });

    @Override
    public String target() {
        return contribution.toString();
    }

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        Contributions.Standing standing =
                state.contributions().find(contribution).orElseThrow();
        RuleBroken.check(
                new KeyMessagesHaveProofPoints(standing.kind(), proofPoints),
                new OnlyKeyMessagesHaveProofPoints(standing.kind(), proofPoints),
                new RevisionSaysSomethingNew(standing, title, text, proofPoints));
        return List.of(new ContributionRevised(
                contribution, standing.version() + 1, title, text, proofPoints, Occurrence.of(state, occurredAt, now)));
    }
}
