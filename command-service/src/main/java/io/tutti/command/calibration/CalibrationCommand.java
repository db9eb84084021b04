package io.tutti.command.calibration;

import io.tutti.command.platform.dispatch.AggregateCommand;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.CalibrationSubject;
import io.tutti.platform.security.Caller;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Something that somebody wants to happen to the objectives and metrics of the organisation. */
public interface CalibrationCommand extends AggregateCommand {

    /** There is one calibration of the organisation. */
    @TargetAggregateIdentifier
    default UUID organisation() {
        return CalibrationSubject.organisation();
    }

    /** Who wants it. */
    Caller caller();

    /**
     * Decides: what happens, in order; never empty.
     *
     * @throws io.tutti.command.platform.rule.RuleBroken when a rule refuses
     */
    List<CalibrationEvent> decide(Calibration state);

    @Override
    default Class<?> aggregate() {
        return Calibration.class;
    }

    @Override
    default String aggregateId() {
        return organisation().toString();
    }
}
