package io.tutti.query.pursuit.view;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tutti.contract.pursuit.Aim;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.IssueId;
import io.tutti.contract.pursuit.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a buying influence tries to fix, avoid or accomplish, in the customer's terms.
 *
 * @param influence whose issue it is
 * @param statedBy null where that is not known
 * @param confirmation null until the customer confirmed it
 * @param retraction null while it is understood
 * @param sequence of the event that stated it
 */
public record Issue(
        IssueId id,
        BuyingInfluenceId influence,
        Aim aim,
        String text,
        Instant statedAt,
        @Nullable MemberId statedBy,
        @Nullable Confirmation confirmation,
        @Nullable Retraction retraction,
        long sequence) {

    public Issue {
        requireNonNull(id, "issue");
        requireNonNull(influence, "influence");
        requireNonNull(aim, "aim");
        requireNonNull(text, "text");
    }

    /** Whether it was stated and not retracted. */
    @JsonProperty
    public boolean understood() {
        return retraction == null;
    }

    Issue with(Confirmation by) {
        return new Issue(id, influence, aim, text, statedAt, statedBy, by, retraction, sequence);
    }

    Issue with(Retraction by) {
        return new Issue(id, influence, aim, text, statedAt, statedBy, confirmation, by, sequence);
    }

    /**
     * The customer said that the issue is stated as they see it.
     *
     * @param by who heard it; null where that is not known
     */
    public record Confirmation(
            @Nullable String note, @Nullable MemberId by, Instant occurredAt, Instant recordedAt) implements Occurred {
        public Confirmation {
            requireNonNull(occurredAt, "occurredAt");
        }
    }

    /** Why and when an issue turned out to be none. */
    public record Retraction(
            String reason, Instant at, @Nullable MemberId by) {
        public Retraction {
            requireNonNull(reason, "reason");
        }
    }
}
