package io.tutti.query.formulalab;

import io.tutti.contract.calibration.ScoreFormula;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be turned of a formula; the limits are those of the API. */
enum Knob {
    BALANCE("balance", "0", "1", "0.01"),
    INTERLOCK("interlock", "0", "1", "0.01"),
    RECIPROCITY("reciprocity", "0", "1", "0.01"),
    TIMELINESS("timeliness", "0", "1", "0.01"),
    FULL_COVERAGE("fullCoverage", "1", "20", "1"),
    FULL_BALANCE("fullBalance", "0.01", "1", "0.01"),
    WEEKLY_LIMIT("weeklyLimit", "1", "50", "1"),
    LEAST_COUNTED("leastCounted", "0", "100", "1"),
    LEAST_DEPARTMENTS("leastDepartments", "0", "20", "1");

    /** Those of which the values add up to 1. */
    static final List<Knob> WEIGHTS = List.of(BALANCE, INTERLOCK, RECIPROCITY, TIMELINESS);

    /** The others. */
    static final List<Knob> THRESHOLDS =
            Arrays.stream(values()).filter(knob -> !WEIGHTS.contains(knob)).toList();

    private static final double ROUNDING = 1e-9;

    private final String field;
    private final BigDecimal least;
    private final BigDecimal most;
    private final BigDecimal step;

    Knob(String field, String least, String most, String step) {
        this.field = field;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
        this.step = new BigDecimal(step);
    }

    /** Its name in the API and in addresses. */
    public String field() {
        return field;
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }

    /** By how much a slider moves. */
    public BigDecimal step() {
        return step;
    }

    /** Its value in a formula. */
    public double of(ScoreFormula formula) {
        return switch (this) {
            case BALANCE -> formula.balance();
            case INTERLOCK -> formula.interlock();
            case RECIPROCITY -> formula.reciprocity();
            case TIMELINESS -> formula.timeliness();
            case FULL_COVERAGE -> formula.fullCoverage();
            case FULL_BALANCE -> formula.fullBalance();
            case WEEKLY_LIMIT -> formula.weeklyLimit();
            case LEAST_COUNTED -> formula.leastCounted();
            case LEAST_DEPARTMENTS -> formula.leastDepartments();
        };
    }

    /** The same, as it is written in a field: with a point, and as short as can be. */
    public String written(ScoreFormula formula) {
        BigDecimal plain = BigDecimal.valueOf(of(formula)).stripTrailingZeros();
        return plain.toPlainString();
    }

    /** Whether the knob counts something. */
    public boolean whole() {
        return step.scale() == 0;
    }

    /** Reads what was entered; null for what is no number, or out of its limits. */
    @Nullable
    BigDecimal read(String entered) {
        try {
            BigDecimal number = new BigDecimal(entered.strip());
            boolean fits = number.compareTo(least) >= 0
                    && number.compareTo(most) <= 0
                    && (!whole() || number.stripTrailingZeros().scale() <= 0);
            return fits ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static double weights(ScoreFormula formula) {
        return WEIGHTS.stream().mapToDouble(knob -> knob.of(formula)).sum();
    }

    static boolean addUp(ScoreFormula formula) {
        return Math.abs(weights(formula) - 1) <= ROUNDING;
    }
}
