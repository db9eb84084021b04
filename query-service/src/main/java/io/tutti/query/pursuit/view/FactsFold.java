package io.tutti.query.pursuit.view;

import io.tutti.contract.pursuit.CloseRescheduled;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.RequiredDepartmentsChanged;
import io.tutti.contract.pursuit.ValueRevised;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.view.Facts.CloseSince;
import io.tutti.query.pursuit.view.Facts.DepartmentsSince;
import io.tutti.query.pursuit.view.Facts.ValueSince;
import io.tutti.query.pursuit.view.Facts.VisibilitySince;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What happens to what is being pursued. */
final class FactsFold {

    private @Nullable Facts facts;

    FactsFold(@Nullable Facts start) {
        facts = start;
    }

    void on(PursuitOpened e, RecordedEvent at) {
        var by = PursuitFold.actorOf(at);
        facts = new Facts(
                e.account(),
                e.objective(),
                e.kind(),
                e.externalReference(),
                at.recordedAt(),
                List.of(new ValueSince(e.value(), e.largeDeal(), at.recordedAt(), by, null)),
                List.of(new CloseSince(e.expectedClose(), at.recordedAt(), by, null)),
                List.of(new DepartmentsSince(e.requiredDepartments(), at.recordedAt(), by, null)),
                List.of(new VisibilitySince(
                        Objects.requireNonNullElse(e.visibility(), Visibility.OPEN), at.recordedAt(), by, null)));
    }

    void on(ValueRevised e, RecordedEvent at) {
        ValueSince next =
                new ValueSince(e.value(), e.largeDeal(), at.recordedAt(), PursuitFold.actorOf(at), e.reason());
        change(was -> was.with(next));
    }

    void on(CloseRescheduled e, RecordedEvent at) {
        CloseSince next = new CloseSince(e.expectedClose(), at.recordedAt(), PursuitFold.actorOf(at), e.reason());
        change(was -> was.with(next));
    }

    void on(RequiredDepartmentsChanged e, RecordedEvent at) {
        DepartmentsSince next =
                new DepartmentsSince(e.requiredDepartments(), at.recordedAt(), PursuitFold.actorOf(at), e.reason());
        change(was -> was.with(next));
    }

    void on(VisibilityChanged e, RecordedEvent at) {
        VisibilitySince next =
                new VisibilitySince(e.visibility(), at.recordedAt(), PursuitFold.actorOf(at), e.reason());
        change(was -> was.with(next));
    }

    private void change(UnaryOperator<Facts> change) {
        // Without facts the opening was of an unknown type: what changes in it is passed over with it.
        facts = facts == null ? null : change.apply(facts);
    }

    @Nullable
    Facts facts() {
        return facts;
    }
}
