package io.tutti.query.formulalab;

import io.tutti.contract.calibration.ScoreFormula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A formula that somebody tries on the page, as the address says it; whatever is not said is as in the one in force.
 *
 * @param inForce at the moment that is asked for
 * @param asOf null for now
 * @param entered as it was typed
 * @param wrong what is no number, or out of its limits
 * @param formula that is tried; null when something is wrong
 */
record Trial(
        ScoreFormula inForce,
        @Nullable Instant asOf,
        Map<Knob, String> entered,
        Set<Knob> wrong,
        @Nullable ScoreFormula formula) {

    private static final String TRIED = "tried";
    private static final int DECIMALS = 2;

    /** Reads an address. */
    static Trial of(Map<String, String> parameters, ScoreFormula inForce, @Nullable Instant asOf) {
        Map<Knob, String> entered = new EnumMap<>(Knob.class);
        Map<Knob, BigDecimal> values = new EnumMap<>(Knob.class);
        Set<Knob> wrong = EnumSet.noneOf(Knob.class);
        for (Knob knob : Knob.values()) {
            String text = parameters.getOrDefault(knob.field(), knob.written(inForce));
            BigDecimal value = knob.read(text);
            entered.put(knob, text);
            if (value == null) {
                wrong.add(knob);
            } else {
                values.put(knob, value);
            }
        }
        return new Trial(inForce, asOf, entered, wrong, wrong.isEmpty() ? formula(TRIED, values) : null);
    }

    private static ScoreFormula formula(String version, Map<Knob, BigDecimal> values) {
        return new ScoreFormula(
                version,
                value(values, Knob.BALANCE),
                value(values, Knob.INTERLOCK),
                value(values, Knob.RECIPROCITY),
                value(values, Knob.TIMELINESS),
                (int) value(values, Knob.FULL_COVERAGE),
                value(values, Knob.FULL_BALANCE),
                (int) value(values, Knob.WEEKLY_LIMIT),
                (int) value(values, Knob.LEAST_COUNTED),
                (int) value(values, Knob.LEAST_DEPARTMENTS));
    }

    private static double value(Map<Knob, BigDecimal> values, Knob knob) {
        return values.getOrDefault(knob, BigDecimal.ZERO).doubleValue();
    }

    /** Whether it can be tried: all is right, and the weights add up. */
    public boolean sound() {
        return formula != null && Knob.addUp(formula);
    }

    /** Whether it says something else than the formula in force. */
    public boolean differs() {
        return formula == null || !same(formula, inForce);
    }

    /** Whether a knob stands elsewhere than in the formula in force. */
    public boolean turned(Knob knob) {
        return formula != null && knob.of(formula) != knob.of(inForce);
    }

    /** Whether one of the thresholds stands elsewhere, or is wrong. */
    public boolean thresholdsTurned() {
        return Knob.THRESHOLDS.stream().anyMatch(knob -> wrong.contains(knob) || turned(knob));
    }

    /** What the weights add up to; null while something is wrong. */
    public @Nullable Double weights() {
        return formula == null ? null : Knob.weights(formula);
    }

    /** The same in other proportions, so that the weights add up; null where that cannot be. */
    public @Nullable String addressAddingUp() {
        if (formula == null || Knob.weights(formula) <= 0) {
            return null;
        }
        Map<Knob, BigDecimal> values = new EnumMap<>(Knob.class);
        BigDecimal rest = BigDecimal.ONE;
        for (Knob knob : Knob.values()) {
            BigDecimal value = BigDecimal.valueOf(knob.of(formula));
            if (Knob.WEIGHTS.contains(knob)) {
                BigDecimal part = BigDecimal.valueOf(knob.of(formula) / Knob.weights(formula))
                        .setScale(DECIMALS, RoundingMode.DOWN);
                value = knob == Knob.TIMELINESS ? rest : part;
                rest = rest.subtract(value);
            }
            values.put(knob, value);
        }
        return address("/lab", formula(TRIED, values), asOf);
    }

    /** The address of a page of the laboratory that tries the same. */
    public String address(String path) {
        return formula == null ? path : address(path, formula, asOf);
    }

    /** The address that tries it on what is now. */
    public String addressNow() {
        return formula == null ? "/lab" : address("/lab", formula, null);
    }

    /** The address that tries a formula. */
    static String address(String path, ScoreFormula formula, @Nullable Instant asOf) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        for (Knob knob : Knob.values()) {
            address.queryParam(knob.field(), knob.written(formula));
        }
        return (asOf == null ? address : address.queryParam("asOf", asOf)).toUriString();
    }

    /** Whether two formulas say the same, whatever they are called. */
    static boolean same(ScoreFormula one, ScoreFormula other) {
        for (Knob knob : Knob.values()) {
            if (knob.of(one) != knob.of(other)) {
                return false;
            }
        }
        return true;
    }
}
