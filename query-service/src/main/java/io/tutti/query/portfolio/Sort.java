package io.tutti.query.portfolio;

import io.tutti.query.pursuit.card.PursuitCard;

/** By what pursuits are ordered. */
enum Sort {
    /** The most collaborative first; those without a score at the end. */
    SCORE_HIGHEST,
    /** The least collaborative first; those without a score at the end. */
    SCORE_LOWEST,
    CLOSE_NEAREST,
    NEWEST;

    /** Smallest first. */
    double key(PursuitCard card) {
        Double pcs = card.score().pcs();
        return switch (this) {
            case SCORE_HIGHEST -> pcs == null ? Double.MAX_VALUE : -pcs;
            case SCORE_LOWEST -> pcs == null ? Double.MAX_VALUE : pcs;
            case CLOSE_NEAREST -> card.expectedClose().toEpochDay();
            case NEWEST -> -card.openedAt().getEpochSecond();
        };
    }
}
