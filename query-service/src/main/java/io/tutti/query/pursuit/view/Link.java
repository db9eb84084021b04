package io.tutti.query.pursuit.view;

import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person acted on another's work. Both departments are as they were at that event, so that no later move, revision
 * or withdrawal changes a link.
 *
 * @param from who acted
 * @param to whose work it was
 * @param contribution that was acknowledged, built on, given as the answer or judged
 * @param request that was answered; null where it was not about a request
 * @param occurredAt when the act happened, as people say
 * @param sequence of the event
 */
public record Link(
        Kind kind,
        MemberId from,
        Department fromDepartment,
        MemberId to,
        Department toDepartment,
        ContributionId contribution,
        @Nullable InputRequestId request,
        Instant occurredAt,
        long sequence) {

    /** What the act was. */
    public enum Kind {
        /** A contribution was accepted, or used with the customer. */
        ACKNOWLEDGED,
        /** A contribution was the foundation of another one. */
        BUILT_ON,
        /** A request was answered: the link leads to who asked. */
        ANSWERED,
        /** An answer was accepted: the link leads to who answered. */
        ACCEPTED,
        /** An answer was sent back: the link leads to who answered. */
        SENT_BACK
    }

    /** Whether it joins two departments. */
    public boolean cross() {
        return !fromDepartment.equals(toDepartment);
    }
}
