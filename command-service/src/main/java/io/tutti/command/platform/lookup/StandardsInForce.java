package io.tutti.command.platform.lookup;

import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.CalibrationSubject;
import io.tutti.contract.calibration.StandardSet;
import io.tutti.contract.pursuit.PursuitKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The standards that new pursuits take over. */
@Component
public class StandardsInForce {

    private final StoredEvents events;

    StandardsInForce(StoredEvents events) {
        this.events = events;
    }

    /**
     * The standard for a kind of pursuit as it is stored now, on whichever node it was set.
     *
     * @return empty when none was set, or the last one was retired
     */
    public Optional<StandardSet> of(PursuitKind kind) {
        return events.of(CalibrationSubject.standard(kind), CalibrationEvent.class)
                .reduce((before, last) -> last)
                .filter(StandardSet.class::isInstance)
                .map(StandardSet.class::cast);
    }
}
