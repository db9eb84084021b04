package io.tutti.command.pursuit.askforinput;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.AskedPersonIsOfTheAskedDepartment;
import io.tutti.command.pursuit.NobodyAsksThemselves;
import io.tutti.command.pursuit.Occurrence;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a department, or one person of it, one question.
 *
 * @param due until when the answer is needed
 * @param occurredAt when it was asked; null for just now
 * @param now when the command was received
 */
record AskForInput(
        PursuitId pursuit,
        Actor actor,
        InputRequestId request,
        Department askedOf,
        @Nullable MemberId askedOfMember,
        String question,
        Instant due,
        @Nullable Instant occurredAt,
        Instant now)
        implements PursuitCommand {

    static final String PATH = "/api/v1/pursuits/{pursuitId}/input-requests";
    static final Action ACTION = Action.onPursuit(
            "ask-for-input",
            PATH,
            (state, actor, pursuit) -> List.of(
                    new OnlyTeamMembersContribute(state.team(), actor.member()),
                    new RequestsStaySurveyable(state.requests())));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        RuleBroken.check(
                new DueLiesAhead(due, now),
                new NobodyAsksThemselves(actor.member(), askedOfMember),
                new AskedPersonIsOfTheAskedDepartment(state.team(), askedOf, askedOfMember));
        return List.of(new InputRequested(
                request,
                actor.member(),
                state.team().departmentOf(actor.member()).orElseThrow(),
                askedOf,
                askedOfMember,
                question,
                due,
                Occurrence.of(state, occurredAt, now)));
    }
}
