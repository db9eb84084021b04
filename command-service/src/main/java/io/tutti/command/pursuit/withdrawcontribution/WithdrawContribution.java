package io.tutti.command.pursuit.withdrawcontribution;

import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.ContributionExists;
import io.tutti.command.pursuit.ContributionStands;
import io.tutti.command.pursuit.Occurrence;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionWithdrawn;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a contribution back: it stays readable and never counts from then on.
 *
 * @param occurredAt when that was; null for just now
 * @param now when the command was received
 */
record WithdrawContribution(
        PursuitId pursuit,
        Actor actor,
        ContributionId contribution,
        String reason,
        @Nullable Instant occurredAt,
        Instant now)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/contributions/{contributionId}/withdrawals";
    static final Action ACTION =
            Action.on(Action.On.CONTRIBUTION, "withdraw-contribution", PATH, (state, actor, target) -> {
                ContributionId contribution = ContributionId.of(target);
                return List.of(
                        new OnlyTeamMembersContribute(state.team(), actor.member()),
                        new ContributionExists(state.contributions(), contribution),
                        new ContributionsAreWithdrawnByTheirContributorOrTheLead(state, contribution, actor.member()),
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
        return List.of(
                new ContributionWithdrawn(contribution, actor.member(), reason, Occurrence.of(state, occurredAt, now)));
    }
}
