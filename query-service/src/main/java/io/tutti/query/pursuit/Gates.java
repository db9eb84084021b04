package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.StandardOfGate;
import io.tutti.query.pursuit.view.Course;
import io.tutti.query.pursuit.view.Course.PassedGate;
import io.tutti.query.pursuit.view.Course.PlannedGate;
import io.tutti.query.pursuit.view.Course.TakenStandard;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gates of a pursuit.
 *
 * @param stage the present one, or where the pursuit ended
 * @param next the gate that stands before the next stage; null in the last stage
 * @param takenOver which standard the pursuit took over when it was opened; null for none
 * @param gates all of them, in their order
 */
public record Gates(
        Stage stage, @Nullable Stage next, @Nullable TakenOver takenOver, List<Gate> gates) {

    /** Which standard was taken over, by kind of pursuit and version. */
    public record TakenOver(PursuitKind kind, int version, Instant takenAt) {}

    /**
     * One gate.
     *
     * @param plan null while it has no date
     * @param standard what it requires: as planned, or else as taken over; null for nothing
     * @param passed null until it was passed
     */
    public record Gate(
            Stage gate,
            @Nullable PlannedGate plan,
            @Nullable GateStandard standard,
            @Nullable PassedGate passed) {}

    /** The gates of a course. */
    public static Gates of(Course course) {
        List<Stage> stages = List.of(Stage.values());
        TakenStandard taken = course.standard();
        return new Gates(
                course.stage(),
                course.nextStage(),
                taken == null ? null : new TakenOver(taken.kind(), taken.version(), taken.takenAt()),
                stages.stream().skip(1).map(stage -> gate(stage, course)).toList());
    }

    private static Gate gate(Stage stage, Course course) {
        PlannedGate plan = course.plans().stream()
                .filter(planned -> planned.gate() == stage)
                .findFirst()
                .orElse(null);
        return new Gate(stage, plan, plan == null ? takenOver(stage, course) : plan.standard(), course.passed(stage));
    }

    private static @Nullable GateStandard takenOver(Stage stage, Course course) {
        TakenStandard taken = course.standard();
        return taken == null
                ? null
                : taken.gates().stream()
                        .filter(one -> one.gate() == stage)
                        .findFirst()
                        .map(StandardOfGate::standard)
                        .orElse(null);
    }
}
