package io.tutti.query.outcomes;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The 95% interval of a share by Wilson's score method (E. B. Wilson, Probable inference, the law of succession, and
 * statistical inference, 1927), which also holds for few cases and for shares near 0 and 1.
 *
 * @param low from 0 to 1
 * @param high from {@code low} to 1
 */
@Schema(name = "OutcomeInterval")
record Interval(double low, double high) {

    /** Normal quantile of 97.5%. */
    private static final double Z = 1.959963984540054;

    /** @param of at least 1 */
    static Interval wilson(int holding, int of) {
        double share = (double) holding / of;
        double z2 = Z * Z;
        double middle = share + z2 / (2 * of);
        double half = Z * Math.sqrt(share * (1 - share) / of + z2 / (4.0 * of * of));
        double scale = 1 + z2 / of;
        return new Interval(Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale));
    }
}
