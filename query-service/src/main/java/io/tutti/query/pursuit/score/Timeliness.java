package io.tutti.query.pursuit.score;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.Stage;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.view.Course.PlannedGate;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.InputRequest.Answer;
import io.tutti.query.pursuit.view.InputRequest.Status;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether answers come in time, and departments before the gate: part T of the collaboration score, the mean of both
 * shares; the second alone where no request is due or answered.
 *
 * <p>A request is answered when it has an answer that was not sent back, in time when the first such answer happened no
 * later than due. Cancelled requests do not matter; declined ones do once they are due. A department is in before the
 * gate when a contribution of it that counts happened before the day (UTC) planned for the gate before the next stage; by
 * now where none is planned. For a pursuit that ended, now is when it ended.
 *
 * @param value T, from 0 to 1
 * @param dueOrAnswered requests that are due or answered
 * @param answeredInTime those answered in time
 * @param gate the planned gate before the next stage; null where none is planned
 * @param before until when a contribution had to happen: the gate's day or, where none is planned or it is yet to come, now
 * @param required required departments
 * @param in those that were in before it
 * @param nextChange from then on, time alone may change this part; null for never
 */
public record Timeliness(
        double value,
        int dueOrAnswered,
        int answeredInTime,
        @Nullable Stage gate,
        Instant before,
        int required,
        List<Department> in,
        @Nullable Instant nextChange) {

    static Timeliness of(PursuitView view, List<Department> required, List<Verdict> verdicts, Instant asked) {
        Instant at = view.course().timeAt(asked);
        int relevant = 0;
        int inTime = 0;
        for (InputRequest request : view.requests()) {
            Instant answered = answered(request);
            if (request.status() != Status.CANCELLED
                    && (answered != null || !request.due().isAfter(at))) {
                relevant++;
                if (answered != null && !answered.isAfter(request.due())) {
                    inTime++;
                }
            }
        }
        PlannedGate gate = view.course().nextGate();
        Instant gateDay = gate == null ? null : startOf(gate);
        Instant before = gateDay != null && gateDay.isBefore(at) ? gateDay : at;
        List<Department> in = in(required, verdicts, before, gateDay != null && gateDay.isBefore(at));
        double second = required.isEmpty() ? 0 : (double) in.size() / required.size();
        return new Timeliness(
                relevant == 0 ? second : (double) inTime / relevant / 2 + second / 2,
                relevant,
                inTime,
                gate == null ? null : gate.gate(),
                before,
                required.size(),
                in,
                nextChange(view, at));
    }

    /** What happened at the very moment is in by now, and not before the gate. */
    private static List<Department> in(
            List<Department> required, List<Verdict> verdicts, Instant until, boolean strictly) {
        Set<Department> in = new HashSet<>();
        for (Verdict verdict : verdicts) {
            Instant occurredAt = verdict.contribution().occurredAt();
            if (verdict.counted() && (!strictly || occurredAt.isBefore(until))) {
                in.add(verdict.contribution().department());
            }
        }
        return required.stream().filter(in::contains).sorted().toList();
    }

    private static @Nullable Instant answered(InputRequest request) {
        return request.answers().stream()
                .filter(answer ->
                        answer.judgement() == null || answer.judgement().accepted())
                .map(Answer::occurredAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Instant startOf(PlannedGate gate) {
        return gate.date().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable Instant nextChange(PursuitView view, Instant at) {
        return changes(view)
                .filter(instant -> instant.isAfter(at))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** When time alone may last have changed this part, up to an instant; empty for never. */
    static Optional<Instant> lastChange(PursuitView view, Instant at) {
        return changes(view).filter(instant -> !instant.isAfter(at)).max(Instant::compareTo);
    }

    /** All moments at which time alone may change this part; none after the end of the pursuit. */
    private static Stream<Instant> changes(PursuitView view) {
        PlannedGate gate = view.course().nextGate();
        Stream<Instant> dues = view.requests().stream()
                .filter(request -> request.status() != Status.CANCELLED)
                .map(InputRequest::due);
        // At the very start of the gate's day nothing is excluded yet; one nanosecond later the day itself is.
        Stream<Instant> all = gate == null
                ? dues
                : Stream.concat(dues, Stream.of(startOf(gate).plusNanos(1)));
        return all.filter(instant -> view.course().timeAt(instant).equals(instant));
    }
}
