package io.tutti.query.formulalab;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.query.pursuit.Formulas.InForce;
import io.tutti.query.pursuit.Formulas.Known;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a formula was in force.
 *
 * @param since null for the one that is built in
 * @param until null for the one in force now
 * @param builtIn whether nobody adopted it
 * @param address that tries it
 */
record Version(
        ScoreFormula formula,
        @Nullable Instant since,
        @Nullable Instant until,
        String reason,
        boolean builtIn,
        String address) {

    /** The latest first. */
    static List<Version> of(Known known, @Nullable Instant asOf) {
        List<Version> versions = new ArrayList<>();
        Instant until = null;
        for (InForce one : known.history().reversed()) {
            boolean builtIn = one.since().equals(Instant.MIN);
            versions.add(new Version(
                    one.formula(),
                    builtIn ? null : one.since(),
                    until,
                    one.reason(),
                    builtIn,
                    Trial.address("/lab", one.formula(), asOf)));
            until = one.since();
        }
        return versions;
    }
}
