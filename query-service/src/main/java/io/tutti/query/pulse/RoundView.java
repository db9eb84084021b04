package io.tutti.query.pulse;

import io.tutti.contract.pulse.PulseEvent;
import io.tutti.contract.pulse.RoundAnswered;
import io.tutti.contract.pulse.RoundClosed;
import io.tutti.contract.pulse.RoundId;
import io.tutti.contract.pulse.RoundOpened;
import io.tutti.contract.pulse.Statement;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round of the pulse as it is stored. Not for others to see: while it is open, each answer would be read off the sums.
 *
 * @param pursuit whose team is asked; null for the whole organisation
 * @param answers how many answered
 * @param sums of the points, for each statement that was answered
 * @param agreed how many gave 4 or 5
 */
public record RoundView(
        RoundId id,
        @Nullable PursuitId pursuit,
        Instant openedAt,
        @Nullable Instant closedAt,
        int answers,
        Map<Statement, Integer> sums,
        Map<Statement, Integer> agreed) {

    private static final int AGREES = 4;

    static @Nullable RoundView after(@Nullable RoundView view, PulseEvent event, RoundId round, Instant at) {
        return switch (event) {
            case RoundOpened e -> new RoundView(round, e.pursuit(), at, null, 0, Map.of(), Map.of());
            case RoundAnswered e -> view == null ? null : view.with(e);
            case RoundClosed _ -> view == null ? null : view.closed(at);
        };
    }

    private RoundView with(RoundAnswered answer) {
        Map<Statement, Integer> more = new EnumMap<>(Statement.class);
        Map<Statement, Integer> agree = new EnumMap<>(Statement.class);
        more.putAll(sums);
        agree.putAll(agreed);
        answer.points().forEach((statement, points) -> {
            more.merge(statement, points, Integer::sum);
            agree.merge(statement, points >= AGREES ? 1 : 0, Integer::sum);
        });
        return new RoundView(id, pursuit, openedAt, closedAt, answers + 1, more, agree);
    }

    private RoundView closed(Instant at) {
        return new RoundView(id, pursuit, openedAt, at, answers, sums, agreed);
    }
}
