package io.tutti.contract.calibration;

import static java.util.Objects.requireNonNull;

import io.tutti.contract.Quantity;

/**
 * How the parts of the collaboration score are made and weighed. The score of a pursuit is 100 times its coverage times
 * the weighted sum of the other four parts.
 *
 * @param version names it wherever a score is shown; a version never changes its meaning
 * @param balance weight of balance, from 0 to 1; the four weights add up to 1
 * @param interlock weight of interlock
 * @param reciprocity weight of reciprocity
 * @param timeliness weight of timeliness
 * @param fullCoverage so many counted contributions cover a department fully; from 1
 * @param fullBalance evenness (normalised entropy) from which on balance is full; above 0, up to 1
 * @param weeklyLimit so many contributions of one person count per ISO week at most; from 1
 * @param leastCounted with fewer counted contributions the evidence is insufficient, and there is no score; from 0
 * @param leastDepartments with counted contributions of fewer departments likewise
 */
public record ScoreFormula(
        String version,
        @Quantity(unit = "share of one", min = 0, max = 1) double balance,
        @Quantity(unit = "share of one", min = 0, max = 1) double interlock,
        @Quantity(unit = "share of one", min = 0, max = 1) double reciprocity,
        @Quantity(unit = "share of one", min = 0, max = 1) double timeliness,

        @Quantity(unit = "contributions of a department", min = 1)
        int fullCoverage,

        @Quantity(unit = "share of one", min = 0, max = 1) double fullBalance,

        @Quantity(unit = "contributions of a person in an ISO week", min = 1)
        int weeklyLimit,

        @Quantity(unit = "contributions of the pursuit", min = 0)
        int leastCounted,

        @Quantity(unit = "departments", min = 0) int leastDepartments) {

    /** In force until another one is adopted. */
    public static final ScoreFormula PCS_1 = new ScoreFormula("pcs-1", 0.20, 0.35, 0.15, 0.30, 2, 0.8, 3, 5, 2);

    public ScoreFormula {
        requireNonNull(version, "version");
    }
}
