package io.tutti.contract.pursuit;

import java.util.List;

/**
 * What the front-line manager requires before a gate is passed.
 *
 * @param departmentsIn departments with a contribution that another department took up
 * @param kindsIn kinds of contribution of which one was taken up by another department
 * @param influencesUnderstood whether an economic buying influence must be identified and every identified influence have an understood issue
 * @param reviewsHeld names of reviews that must have been held
 */
public record GateStandard(
        List<Department> departmentsIn,
        List<ContributionKind> kindsIn,
        boolean influencesUnderstood,
        List<String> reviewsHeld) {
    public GateStandard {
        departmentsIn = List.copyOf(departmentsIn);
        kindsIn = List.copyOf(kindsIn);
        reviewsHeld = List.copyOf(reviewsHeld);
    }
}
