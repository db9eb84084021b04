package io.tutti.command.pursuit.logcontribution;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Answering;
import io.tutti.command.pursuit.KeyMessagesHaveProofPoints;
import io.tutti.command.pursuit.Occurrence;
import io.tutti.command.pursuit.OnlyKeyMessagesHaveProofPoints;
import io.tutti.command.pursuit.OnlyTeamMembersContribute;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitCommand;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Logs account strategy, a key message or specialist input. The contributor is the actor, in the department that the
 * team has them in.
 *
 * @param answers the input request that it answers; null for none
 * @param occurredAt when it was given; null for just now
 * @param now when the command was received
 */
public record LogContribution(
        PursuitId pursuit,
        Actor actor,
        ContributionId contribution,
        ContributionKind kind,
        Artefact artefact,
        String title,
        String text,
        List<String> proofPoints,
        List<ContributionId> buildsOn,
        @Nullable InputRequestId answers,
        @Nullable Instant occurredAt,
        Instant now)
        implements PursuitCommand {

    /** What the access token of a service account must allow, so that it may log for members. */
    static final String SCOPE = "contributions:log";

    static final String PATH = "/api/v1/pursuits/{pursuitId}/contributions";
    static final Action ACTION = Action.onPursuit(
            "log-contribution",
            PATH,
            (state, actor, pursuit) -> List.of(new OnlyTeamMembersContribute(state.team(), actor.member())));

    @Override
    public Action action() {
        return ACTION;
    }

    @Override
    public List<PursuitEvent> decide(Pursuit state) {
        if (answers != null) {
            RuleBroken.check(Answering.rules(state, actor, answers));
        }
        RuleBroken.check(
                new ArtefactBelongsToItsKind(artefact, kind),
                new KeyMessagesHaveProofPoints(kind, proofPoints),
                new OnlyKeyMessagesHaveProofPoints(kind, proofPoints),
                new ContributionsBuildOnEarlierOnes(state.contributions(), buildsOn),
                new ContributionsBuildOnWhatStands(state.contributions(), buildsOn));
        Instant happened = Occurrence.of(state, occurredAt, now);
        PursuitEvent logged = new ContributionLogged(
                contribution,
                actor.member(),
                state.team().departmentOf(actor.member()).orElseThrow(),
                kind,
                artefact,
                title,
                text,
                proofPoints,
                buildsOn.stream().distinct().toList(),
                happened);
        return answers == null
                ? List.of(logged)
                : List.of(logged, Answering.event(state, actor, answers, contribution, happened));
    }
}
