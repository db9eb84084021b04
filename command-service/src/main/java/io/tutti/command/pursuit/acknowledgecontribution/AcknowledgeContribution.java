package io.tutti.command.pursuit.acknowledgecontribution;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.ContributionExists;
import io.tutti.command.pursuit.ContributionStands;
import io.tutti.command.pursuit.Occurrence;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says that a contribution was taken up, or used with the customer.
 *
 * @param occurredAt when that was; null for just now
 * @param now when the command was received
 */
record AcknowledgeContribution(
        PursuitId pursuit,
        Actor actor,
        UUID acknowledgement,
        ContributionId contribution,
        AcknowledgementType type,
        @Nullable String note,
        @Nullable Instant occurredAt,
        Instant now)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/contributions/{contributionId}/acknowledgements";
    static final Action ACTION =
            Action.on(Action.On.CONTRIBUTION, "acknowledge-contribution", PATH, (state, actor, target) -> {
                ContributionId contribution = ContributionId.of(target);
                return List.of(
                        new OnlyTeamMembersContribute(state.team(), actor.member()),
                        new ContributionExists(state.contributions(), contribution),
                        new ContributionStands(state.contributions(), contribution),
                        new NobodyAcknowledgesTheirOwnWork(state.contributions(), contribution, actor.member()));
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
        RuleBroken.check(new AcknowledgementIsGivenOnce(state.contributions(), contribution, actor.member(), type));
        return List.of(new ContributionAcknowledged(
                acknowledgement,
                contribution,
                actor.member(),
                state.team().departmentOf(actor.member()).orElseThrow(),
                type,
                note,
                Occurrence.of(state, occurredAt, now)));
    }
}
