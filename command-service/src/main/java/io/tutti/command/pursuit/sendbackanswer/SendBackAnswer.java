package io.tutti.command.pursuit.sendbackanswer;

import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.AnswersAreJudgedByWhoAsked;
import io.tutti.command.pursuit.Occurrence;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.command.pursuit.RequestExists;
import io.tutti.command.pursuit.RequestIsAnswered;
import io.tutti.contract.pursuit.AnswerSentBack;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what an answer lacks; the request is open again.
 *
 * @param occurredAt when that was; null for just now
 * @param now when the command was received
 */
record SendBackAnswer(
        PursuitId pursuit,
        Actor actor,
        InputRequestId request,
        String reason,
        @Nullable Instant occurredAt,
        Instant now)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/input-requests/{requestId}/send-backs";
    static final Action ACTION =
            Action.on(Action.On.INPUT_REQUEST, "send-back-answer", PATH, (state, actor, target) -> {
                InputRequestId request = InputRequestId.of(target);
                return List.of(
                        new OnlyTeamMembersContribute(state.team(), actor.member()),
                        new RequestExists(state.requests(), request),
                        new AnswersAreJudgedByWhoAsked(state.requests(), request, state.team(), actor.member()),
                        new RequestIsAnswered(state.requests(), request));
            });

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
        return List.of(new AnswerSentBack(
                request,
                state.requests().answerTo(request).orElseThrow(),
                actor.member(),
                state.team().departmentOf(actor.member()).orElseThrow(),
                reason,
                Occurrence.of(state, occurredAt, now)));
    }
}
