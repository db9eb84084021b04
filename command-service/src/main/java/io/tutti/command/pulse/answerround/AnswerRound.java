package io.tutti.command.pulse.answerround;

import io.tutti.command.platform.lookup.PursuitTeam;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pulse.Participation;
import io.tutti.command.pulse.PulseRound;
import io.tutti.command.pulse.RoundCommand;
import io.tutti.command.pulse.RoundExists;
import io.tutti.command.pulse.RoundIsOpen;
import io.tutti.contract.pulse.PulseEvent;
import io.tutti.contract.pulse.RoundAnswered;
import io.tutti.contract.pulse.RoundId;
import io.tutti.contract.pulse.Statement;
import io.tutti.platform.security.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers a round.
 *
 * @param points for each statement 1 to 5
 */
record AnswerRound(Caller caller, RoundId round, Map<Statement, Integer> points) implements RoundCommand {

    @Override
    public List<PulseEvent> decide(PulseRound state, @Nullable PursuitTeam team) {
        RuleBroken.check(
                new RoundExists(state, team, caller),
                new RoundIsAnsweredByThoseAsked(team, caller),
                new RoundIsOpen(state),
                new EachStatementIsAnswered(points));
        return List.of(new RoundAnswered(points));
    }

    @Override
    public void keep(Participation participation) {
        RuleBroken.check(new PeopleAnswerOnce(participation.note(round, caller.subject())));
    }
}
