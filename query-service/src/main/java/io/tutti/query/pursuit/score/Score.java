package io.tutti.query.pursuit.score;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.view.Facts;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The collaboration score of a pursuit at one moment: 100 C (w_B B + w_X X + w_Y Y + w_T T). Coverage multiplies, so that
 * chatter cannot stand in for a missing department. It says how together the departments were, never how likely a win is.
 *
 * @param formula the version it was computed by
 * @param version sequence of the last event that went into it
 * @param at the moment
 * @param pcs from 0 to 100; null for insufficient evidence
 * @param insufficient what is missing for a score; null when there is one
 * @param raw what the formula gives, whether or not the evidence suffices; for comparing what could be done
 * @param coverage C
 * @param balance B
 * @param interlock X
 * @param reciprocity Y
 * @param timeliness T
 * @param validUntil from then on the score may be another one without any event; null for never
 * @param verdicts on each contribution
 */
public record Score(
        String formula,
        long version,
        Instant at,
        @Nullable Double pcs,
        @Nullable String insufficient,
        double raw,
        Part<Coverage> coverage,
        Part<Balance> balance,
        Part<Interlock> interlock,
        Part<Reciprocity> reciprocity,
        Part<Timeliness> timeliness,
        @Nullable Instant validUntil,
        List<Verdict> verdicts) {

    private static final double FULL_SCORE = 100;

    /** The values of the five parts, each from 0 to 1, and what they come to by a formula. */
    public record Parts(double coverage, double balance, double interlock, double reciprocity, double timeliness) {

        double score(ScoreFormula formula) {
            return FULL_SCORE * coverage * sum(formula);
        }

        /** Points by which the score would rise if coverage were full. */
        public double recoverableByCoverage(ScoreFormula formula) {
            return FULL_SCORE * (1 - coverage) * sum(formula);
        }

        /** Points by which the score would rise if another part, of that weight and value, were full. */
        public double recoverable(double weight, double value) {
            return FULL_SCORE * coverage * weight * (1 - value);
        }

        private double sum(ScoreFormula formula) {
            return formula.balance() * balance
                    + formula.interlock() * interlock
                    + formula.reciprocity() * reciprocity
                    + formula.timeliness() * timeliness;
        }
    }

    /**
     * One part of the score.
     *
     * @param value from 0 to 1
     * @param weight of this part in the sum; 1 for coverage, which multiplies
     * @param pointsRecoverable points by which the score would rise if only this part were full
     * @param inputs what it was computed of
     */
    public record Part<I>(double value, double weight, double pointsRecoverable, I inputs) {}

    /**
     * The score of an opened pursuit.
     *
     * @throws NullPointerException when the view has no facts
     */
    public static Score of(PursuitView view, Instant at, ScoreFormula formula) {
        Facts facts = Objects.requireNonNull(view.facts(), "facts");
        List<Department> required = facts.requiredDepartments();
        List<Verdict> verdicts = CountingRule.judge(view, formula.weeklyLimit());
        Coverage coverage = Coverage.of(required, verdicts, formula.fullCoverage());
        Balance balance = Balance.of(coverage, formula.fullBalance());
        Interlock interlock = Interlock.of(view);
        Reciprocity reciprocity = Reciprocity.of(view);
        Timeliness timeliness = Timeliness.of(view, required, verdicts, at);

        Parts parts = new Parts(
                coverage.value(), balance.value(), interlock.value(), reciprocity.value(), timeliness.value());
        double raw = parts.score(formula);
        String insufficient = insufficient(
                coverage.counted(),
                coverage.byDepartment().stream()
                        .filter(department -> department.counted() > 0)
                        .count(),
                formula);
        return new Score(
                formula.version(),
                view.sequence(),
                at,
                insufficient == null ? raw : null,
                insufficient,
                raw,
                new Part<>(parts.coverage(), 1, parts.recoverableByCoverage(formula), coverage),
                weighed(formula.balance(), balance.value(), parts, balance),
                weighed(formula.interlock(), interlock.value(), parts, interlock),
                weighed(formula.reciprocity(), reciprocity.value(), parts, reciprocity),
                weighed(formula.timeliness(), timeliness.value(), parts, timeliness),
                timeliness.nextChange(),
                verdicts);
    }

    private static <I> Part<I> weighed(double weight, double value, Parts parts, I inputs) {
        return new Part<>(value, weight, parts.recoverable(weight, value), inputs);
    }

    /**
     * The latest moment, up to an instant, at which an event or time alone may have changed the score or the red flags: from
     * then until that instant they are the same by any one formula.
     *
     * @throws NullPointerException when the view has no event
     */
    public static Instant lastChange(PursuitView view, Instant until) {
        Instant recorded = Objects.requireNonNull(view.recordedAt(), "an event");
        return Timeliness.lastChange(view, until)
                .filter(change -> change.isAfter(recorded))
                .orElse(recorded);
    }

    /**
     * What is missing for a score, in words; null when nothing is.
     *
     * @param counted contributions that count
     * @param departments those of which any counts
     */
    public static @Nullable String insufficient(int counted, long departments, ScoreFormula formula) {
        if (counted >= formula.leastCounted() && departments >= formula.leastDepartments()) {
            return null;
        }
        return counted + (counted == 1 ? " contribution of " : " contributions of ") + departments
                + (departments == 1 ? " department counts" : " departments count") + "; there is a score from "
                + formula.leastCounted() + " contributions of " + formula.leastDepartments() + " departments on.";
    }

    /** How many contributions count. */
    public int countedTotal() {
        return coverage.inputs().counted();
    }

    /** How many contributions of a department count. */
    public int counted(Department department) {
        return coverage.inputs().byDepartment().stream()
                .filter(row -> row.department().equals(department))
                .mapToInt(Coverage.OfDepartment::counted)
                .sum();
    }

    /** A person acting on another's work, however often in a week. */
    record PersonPair(MemberId from, Department fromDepartment, MemberId to, Department toDepartment, long week) {}

    /** Every such pair once. */
    static Stream<PersonPair> pairs(PursuitView view) {
        return view.links().stream()
                .map(link -> new PersonPair(
                        link.from(),
                        link.fromDepartment(),
                        link.to(),
                        link.toDepartment(),
                        CountingRule.week(link.occurredAt())))
                .distinct();
    }
}
