package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.MemberId;
import java.time.Instant;
import java.util.List;

/** Answering an input request, whether by a contribution that is there or by a new one. */
public final class Answering {

    private Answering() {}

    /** What must hold before this person may answer the request, the more fundamental first. */
    public static List<Rule> rules(Pursuit state, Actor actor, InputRequestId request) {
        Requests requests = state.requests();
        MemberId member = actor.member();
        return List.of(
                new OnlyTeamMembersContribute(state.team(), member),
                new RequestExists(requests, request),
                new NobodyAnswersTheirOwnRequest(requests, request, member),
                new OnlyWhoWasAskedAnswersOrDeclines(requests, request, state.team(), member),
                new RequestIsOpen(requests, request));
    }

    /**
     * That the actor, who is on the team, answered.
     *
     * @param contribution the answer: one of the actor's own
     * @param occurredAt when that was, as {@link Occurrence} found
     */
    public static InputRequestAnswered event(
            Pursuit state, Actor actor, InputRequestId request, ContributionId contribution, Instant occurredAt) {
        return new InputRequestAnswered(
                request,
                contribution,
                actor.member(),
                state.team().departmentOf(actor.member()).orElseThrow(),
                occurredAt);
    }
}
