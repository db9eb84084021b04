package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.Stage;
import io.tutti.query.pursuit.Gates;
import io.tutti.query.pursuit.Gates.Gate;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.view.Course.Ending;
import io.tutti.query.pursuit.view.Course.PassedGate;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a pursuit through its stages.
 *
 * @param ending how it ended; null while it goes on
 * @param next the gate before the next stage; null in the last stage and after the end
 */
record Way(
        List<Step> steps, @Nullable Ending ending, @Nullable NextGate next) {

    /** Where a stage stands to the present one. */
    enum Place {
        BEHIND,
        HERE,
        AHEAD
    }

    /**
     * A stage with the gate before it.
     *
     * @param entered when the gate was passed, or the pursuit opened; null where it was not
     * @param planned the day planned for the gate; null where none is
     * @param passed how it was passed; null until it was, and for the first stage
     */
    record Step(
            Stage stage,
            Place place,
            @Nullable Instant entered,
            @Nullable LocalDate planned,
            @Nullable PassedGate passed) {}

    /**
     * The gate that stands before the next stage.
     *
     * @param date null while none is planned
     * @param late whether the day is over
     * @param requirements of its standard
     */
    record NextGate(Stage gate, @Nullable LocalDate date, boolean late, List<Requirement> requirements) {

        /** Whether all that the standard asks for is there. */
        public boolean met() {
            return requirements.stream().allMatch(Requirement::met);
        }
    }

    static Way of(PursuitView view, List<Verdict> verdicts, Instant openedAt, Instant at) {
        Gates gates = Gates.of(view.course());
        Stage present = gates.stage();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Stage.QUALIFY, place(Stage.QUALIFY, present), openedAt, null, null));
        NextGate next = null;
        for (Gate gate : gates.gates()) {
            PassedGate passed = gate.passed();
            LocalDate planned = gate.plan() == null ? null : gate.plan().date();
            steps.add(new Step(
                    gate.gate(),
                    place(gate.gate(), present),
                    passed == null ? null : passed.passedAt(),
                    planned,
                    passed));
            if (gate.gate() == gates.next() && view.course().outcome() == null) {
                boolean late = planned != null && planned.isBefore(LocalDate.ofInstant(at, ZoneOffset.UTC));
                next = new NextGate(
                        gate.gate(),
                        planned,
                        late,
                        gate.standard() == null ? List.of() : Requirement.of(gate.standard(), view, verdicts));
            }
        }
        return new Way(List.copyOf(steps), view.course().outcome(), next);
    }

    private static Place place(Stage stage, Stage present) {
        int order = stage.compareTo(present);
        return order < 0 ? Place.BEHIND : order == 0 ? Place.HERE : Place.AHEAD;
    }
}
