package io.tutti.contract.calibration;

import io.tutti.contract.DomainEvent;

/** Something that happened to the objectives and metrics of the organisation, or to the standard of a kind of pursuit. */
public sealed interface CalibrationEvent extends DomainEvent
        permits ObjectiveSet,
                ObjectiveRevised,
                ObjectiveRetired,
                MetricAdopted,
                MetricAligned,
                MetricRetired,
                StandardSet,
                StandardRetired,
                FormulaAdopted {}
