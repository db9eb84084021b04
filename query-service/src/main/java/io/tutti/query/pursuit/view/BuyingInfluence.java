package io.tutti.query.pursuit.view;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.DegreeOfInfluence;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.ResponseMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a part in the customer's decision.
 *
 * @param position at the customer; null when not known
 * @param assessments how the team judged, one after the other; the present judgement is the last
 * @param winResult null while nobody stated it
 * @param removal null while the person has a part in the decision
 * @param sequence of the event that identified the person
 */
public record BuyingInfluence(
        BuyingInfluenceId id,
        String name,
        @Nullable String position,
        List<Assessment> assessments,
        @Nullable WinResult winResult,
        @Nullable Removal removal,
        long sequence) {

    public BuyingInfluence {
        requireNonNull(id, "influence");
        requireNonNull(name, "name");
        assessments = List.copyOf(assessments);
    }

    @JsonProperty
    public BuyingRole role() {
        return assessments.getLast().role();
    }

    @JsonProperty
    public DegreeOfInfluence degree() {
        return assessments.getLast().degree();
    }

    @JsonProperty
    public ResponseMode mode() {
        return assessments.getLast().mode();
    }

    /** How well this base is covered now, from -5 to 5. */
    @JsonProperty
    public int rating() {
        return assessments.getLast().rating();
    }

    BuyingInfluence with(Assessment next) {
        return new BuyingInfluence(id, name, position, History.and(assessments, next), winResult, removal, sequence);
    }

    BuyingInfluence with(WinResult stated) {
        return new BuyingInfluence(id, name, position, assessments, stated, removal, sequence);
    }

    BuyingInfluence with(Removal done) {
        return new BuyingInfluence(id, name, position, assessments, winResult, done, sequence);
    }

    /**
     * How the team judged somebody from one moment on.
     *
     * @param rating from -5 to 5
     * @param note what had changed, if said
     * @param by who judged; null where that is not known
     */
    public record Assessment(
            BuyingRole role,
            DegreeOfInfluence degree,
            ResponseMode mode,
            int rating,
            @Nullable String note,
            Instant since,
            @Nullable MemberId by) {
        public Assessment {
            requireNonNull(role, "role");
            requireNonNull(degree, "degree");
            requireNonNull(mode, "mode");
        }
    }

    /** What the person wins when the customer decides for the solution, as it was stated last. */
    public record WinResult(
            String text, Instant statedAt, @Nullable MemberId by) {
        public WinResult {
            requireNonNull(text, "text");
        }
    }

    /** Why and when somebody ceased to have a part in the decision. */
    public record Removal(
            String reason, Instant at, @Nullable MemberId by) {
        public Removal {
            requireNonNull(reason, "reason");
        }
    }
}
