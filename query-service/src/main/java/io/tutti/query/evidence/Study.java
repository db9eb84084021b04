package io.tutti.query.evidence;

import io.tutti.contract.pulse.Statement;

/**
 * What the yearly study of sales organisations found about a statement, and what is counted here instead of asking.
 *
 * @param behaviour that sets the best organisations apart
 * @param measure whose share is shown
 * @param worldClass share of the best organisations that agree, from 0 to 1
 * @param all share of all organisations that agree
 */
record Study(String behaviour, String measure, double worldClass, double all) {

    static Study of(Statement statement) {
        return switch (statement) {
            case CUSTOMER_CORE ->
                new Study(
                        "Customer core: provide perspective",
                        "Of the pursuits with a proposal, those that had identified the economic buying influence and"
                                + " understood an issue of every identified influence before the first one; by the quarter of"
                                + " the first proposal.",
                        0.92,
                        0.48);
            case COLLABORATIVE_CULTURE ->
                new Study(
                        "Collaborative culture: collaborate consciously",
                        "Of the large pursuits that passed a gate or were won or lost, those of which every required"
                                + " department had a counted contribution before; each pursuit by its latest gate or end, in a"
                                + " quarter by the latest of that quarter. Pursuits are not judged by being abandoned.",
                        0.93,
                        0.46);
            case CALIBRATED_SUCCESS ->
                new Study(
                        "Calibrated success: be accountable",
                        "Of the adopted metrics, those that are aligned with an active objective; by quarter as it stood"
                                + " at the quarter's end, in the present quarter as it stands now.",
                        0.92,
                        0.43);
        };
    }
}
