package io.tutti.query.work;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.Request;
import io.tutti.query.pursuit.card.PursuitCard.Seat;
import org.jspecify.annotations.Nullable;

/**
 * Whose work it is.
 *
 * @param department where no team says which; null when not known
 */
record Person(MemberId member, @Nullable Department department) {

    /** The person's place on the team; null when not on it now. */
    @Nullable
    Seat seat(PursuitCard card) {
        return card.team().stream()
                .filter(seat -> seat.member().equals(member))
                .findFirst()
                .orElse(null);
    }

    /** Whether the person is on the team, or contributed or acted when still on it. */
    boolean hasPartIn(PursuitCard card) {
        return seat(card) != null
                || card.departments().stream().anyMatch(part -> part.people().contains(member));
    }

    /** Whether the person may be the one to answer. */
    boolean isAsked(Request request, @Nullable Seat seat) {
        if (request.askedBy().equals(member)) {
            return false;
        }
        MemberId asked = request.person();
        return asked == null
                ? request.to().equals(seat == null ? department : seat.department())
                : asked.equals(member);
    }
}
