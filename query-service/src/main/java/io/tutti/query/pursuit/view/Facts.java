package io.tutti.query.pursuit.view;

import static java.util.Objects.requireNonNull;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.ExternalReference;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is being pursued. What can change is a history, the present state last; it begins with the opening.
 *
 * @param kind null when not said
 * @param externalReference the pursuit's record in another system; null for none
 */
public record Facts(
        String account,
        String objective,
        @Nullable PursuitKind kind,
        @Nullable ExternalReference externalReference,
        Instant openedAt,
        List<ValueSince> values,
        List<CloseSince> closes,
        List<DepartmentsSince> departments,
        List<VisibilitySince> visibilities) {

    public Facts {
        requireNonNull(account, "account");
        requireNonNull(objective, "objective");
        requireNonNull(openedAt, "openedAt");
        values = List.copyOf(values);
        closes = List.copyOf(closes);
        departments = List.copyOf(departments);
        visibilities = List.copyOf(visibilities);
    }

    /** What the deal is worth now. */
    public Money value() {
        return values.getLast().value();
    }

    /** Whether the present value reached the threshold that was configured when it was stated. */
    public boolean largeDeal() {
        return values.getLast().largeDeal();
    }

    /** When the decision is expected, as of now. */
    public LocalDate expectedClose() {
        return closes.getLast().expectedClose();
    }

    /** Who must contribute, as of now. */
    public List<Department> requiredDepartments() {
        return departments.getLast().requiredDepartments();
    }

    /** Who may see it now. */
    public Visibility visibility() {
        return visibilities.getLast().visibility();
    }

    Facts with(ValueSince next) {
        return with(History.and(values, next), closes, departments, visibilities);
    }

    Facts with(CloseSince next) {
        return with(values, History.and(closes, next), departments, visibilities);
    }

    Facts with(DepartmentsSince next) {
        return with(values, closes, History.and(departments, next), visibilities);
    }

    Facts with(VisibilitySince next) {
        return with(values, closes, departments, History.and(visibilities, next));
    }

    private Facts with(List<ValueSince> v, List<CloseSince> c, List<DepartmentsSince> d, List<VisibilitySince> s) {
        return new Facts(account, objective, kind, externalReference, openedAt, v, c, d, s);
    }

    /**
     * A value and when it began to hold.
     *
     * @param by who said so; null where that is not known
     * @param reason null for the first, and where none was given
     */
    public record ValueSince(
            Money value,
            boolean largeDeal,
            Instant since,
            @Nullable MemberId by,
            @Nullable String reason) {
        public ValueSince {
            requireNonNull(value, "value");
        }
    }

    /** An expected close and when it began to hold; who and why as in {@link ValueSince}. */
    public record CloseSince(
            LocalDate expectedClose,
            Instant since,
            @Nullable MemberId by,
            @Nullable String reason) {
        public CloseSince {
            requireNonNull(expectedClose, "expectedClose");
        }
    }

    /** The required departments and when they began to be; who and why as in {@link ValueSince}. */
    public record DepartmentsSince(
            List<Department> requiredDepartments,
            Instant since,
            @Nullable MemberId by,
            @Nullable String reason) {
        public DepartmentsSince {
            requiredDepartments = List.copyOf(requiredDepartments);
        }
    }

    /** A visibility and when it began to hold; who and why as in {@link ValueSince}. */
    public record VisibilitySince(
            Visibility visibility,
            Instant since,
            @Nullable MemberId by,
            @Nullable String reason) {
        public VisibilitySince {
            requireNonNull(visibility, "visibility");
        }
    }
}
