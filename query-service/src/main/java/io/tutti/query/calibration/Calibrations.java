package io.tutti.query.calibration;

import io.tutti.contract.calibration.CalibrationSubject;
import io.tutti.query.platform.SmallViews.Found;
import org.springframework.stereotype.Component;

/** Reads the organisation's calibration for other views. */
@Component
public class Calibrations {

    private final CalibrationViews views;

    Calibrations(CalibrationViews views) {
        this.views = views;
    }

    /** Objectives, metrics and their alignment as they stand now; empty where nothing was set. */
    public CalibrationView ofOrganisation() {
        return views.organisation()
                .read(CalibrationSubject.organisation())
                .map(Found::view)
                .orElse(CalibrationView.EMPTY);
    }
}
