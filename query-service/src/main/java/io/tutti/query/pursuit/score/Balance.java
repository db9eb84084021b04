package io.tutti.query.pursuit.score;

import io.tutti.query.pursuit.score.Coverage.OfDepartment;
import java.util.List;

/**
 * How evenly the required departments contribute: part B of the collaboration score, min(1, J / full). J is the entropy
 * of their shares of what counts, divided by the largest possible; full is the formula's, 0.8 in {@code pcs-1}.
 *
 * @param value B, from 0 to 1; 0 with fewer than two required departments and where nothing of them counts
 * @param evenness J, from 0 to 1
 */
public record Balance(double value, double evenness) {

    static Balance of(Coverage coverage, double full) {
        List<OfDepartment> required =
                coverage.byDepartment().stream().filter(OfDepartment::required).toList();
        int sum = required.stream().mapToInt(OfDepartment::counted).sum();
        if (required.size() < 2 || sum == 0) {
            return new Balance(0, 0);
        }
        double entropy = 0;
        for (OfDepartment department : required) {
            if (department.counted() > 0) {
                double share = (double) department.counted() / sum;
                entropy -= share * Math.log(share);
            }
        }
        double evenness = entropy / Math.log(required.size());
        return new Balance(Math.min(1, evenness / full), evenness);
    }
}
