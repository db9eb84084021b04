package io.tutti.command.pursuit.answerrequest;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Answering;
import io.tutti.command.pursuit.ContributionExists;
import io.tutti.command.pursuit.ContributionStands;
import io.tutti.command.pursuit.Occurrence;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request by one of the actor's contributions.
 *
 * @param occurredAt when that was; null for just now
 * @param now when the command was received
 */
record AnswerRequest(
        PursuitId pursuit,
        Actor actor,
        InputRequestId request,
        ContributionId contribution,
        @Nullable Instant occurredAt,
        Instant now)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/input-requests/{requestId}/answers";
    static final Action ACTION = Action.on(
            Action.On.INPUT_REQUEST,
            "answer-request",
            PATH,
            (state, actor, target) -> Answering.rules(state, actor, InputRequestId.of(target)));

    @Override
    public String target() {
        return request.toString();
    }

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        RuleBroken.check(
                new ContributionExists(state.contributions(), contribution),
                new AnswersAreOnesOwnWork(state.contributions(), contribution, actor.member()),
                new ContributionStands(state.contributions(), contribution));
        return List.of(Answering.event(state, actor, request, contribution, Occurrence.of(state, occurredAt, now)));
    }
}
