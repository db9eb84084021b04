package io.tutti.query.departments;

import io.tutti.query.pursuit.card.PursuitCard;
import java.util.List;

/**
 * Which pursuits the figures are of. There are these three and no others, because two overlapping filters would give away
 * by subtraction what is suppressed: of these, each two differ by exactly the third or are the two halves of all.
 */
enum Selected {
    ALL,
    /** Those that go on. */
    OPEN,
    /** Those that were won, lost or abandoned. */
    ENDED;

    boolean includes(PursuitCard card) {
        return switch (this) {
            case ALL -> true;
            case OPEN -> card.open();
            case ENDED -> !card.open();
        };
    }

    /** What is left of all; with nothing left, nothing can be subtracted. */
    List<PursuitCard> rest(List<PursuitCard> all) {
        return all.stream().filter(card -> !includes(card)).toList();
    }

    List<PursuitCard> of(List<PursuitCard> all) {
        return all.stream().filter(this::includes).toList();
    }
}
