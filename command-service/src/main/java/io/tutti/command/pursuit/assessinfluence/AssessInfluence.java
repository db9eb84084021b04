package io.tutti.command.pursuit.assessinfluence;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.BuyingInfluenceExists;
import io.tutti.command.pursuit.BuyingInfluenceStands;
import io.tutti.command.pursuit.Customer;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.PursuitHasOneEconomicInfluence;
import io.tutti.contract.pursuit.BuyingInfluenceAssessed;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.DegreeOfInfluence;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.ResponseMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges a buying influence anew. What is null stays as it is.
 *
 * @param rating how well this base is covered, from -5 to 5
 * @param note what has changed, if said
 */
record AssessInfluence(
        PursuitId pursuit,
        Actor actor,
        BuyingInfluenceId influence,
        @Nullable BuyingRole role,
        @Nullable DegreeOfInfluence degree,
        @Nullable ResponseMode mode,
        @Nullable Integer rating,
        @Nullable String note)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/buying-influences/{influenceId}/assessments";
    static final Action ACTION =
            Action.on(Action.On.BUYING_INFLUENCE, "assess-influence", PATH, (state, actor, target) -> {
                BuyingInfluenceId influence = BuyingInfluenceId.of(target);
                return List.of(
                        new OnlyTeamMembersContribute(state.team(), actor.member()),
                        new BuyingInfluenceExists(state.customer(), influence),
                        new BuyingInfluenceStands(state.customer(), influence));
            });

    @Override
    public String target() {
        return influence.toString();
    }

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        Customer.Assessment before = state.customer().assessmentOf(influence).orElseThrow();
        Customer.Assessment after = new Customer.Assessment(
                Objects.requireNonNullElse(role, before.role()),
                Objects.requireNonNullElse(degree, before.degree()),
                Objects.requireNonNullElse(mode, before.mode()),
                Objects.requireNonNullElse(rating, before.rating()));
        RuleBroken.check(
                new AssessmentChanges(before, after),
                new PursuitHasOneEconomicInfluence(state.customer(), after.role(), influence));
        return List.of(new BuyingInfluenceAssessed(
                influence, after.role(), after.degree(), after.mode(), after.rating(), note));
    }
}
