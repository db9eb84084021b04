package io.tutti.command.calibration;

import io.tutti.command.platform.dispatch.AggregateCommand;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.CalibrationSubject;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.platform.security.Caller;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Something that somebody wants to happen to the standard for a kind of pursuit. */
public interface StandardCommand extends AggregateCommand {

    /** The kind of pursuit; each has one standard at a time. */
    PursuitKind kind();

    /** Who wants it. */
    Caller caller();

    /** The id of the standard for the kind. */
    @TargetAggregateIdentifier
    default UUID standard() {
        return CalibrationSubject.standard(kind());
    }

    /**
     * Decides: what happens, in order; never empty.
     *
     * @throws io.tutti.command.platform.rule.RuleBroken when a rule refuses
     */
    List<CalibrationEvent> decide(Standard state);

    @Override
    default Class<?> aggregate() {
        return Standard.class;
    }

    @Override
    default String aggregateId() {
        return standard().toString();
    }
}
