package io.tutti.query.pursuit.score;

import io.tutti.contract.EventCodec;
import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.view.PursuitFold;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The score that a pursuit would have, had certain events happened just now: by the very fold and score of real ones. */
record WhatIf(PursuitView view, Instant at, ScoreFormula formula) {

    /** What the formula gives after the events, as {@link Score#raw}. */
    double rawAfter(List<PursuitEvent> events) {
        List<RecordedEvent> recorded = new ArrayList<>(events.size());
        for (PursuitEvent event : events) {
            var type = EventCodec.typeOf(event.getClass());
            recorded.add(new RecordedEvent(
                    "what-if",
                    type.name(),
                    type.revision(),
                    view.id().value(),
                    view.sequence() + 1 + recorded.size(),
                    at,
                    "",
                    EventCodec.encode(event)));
        }
        return Score.of(PursuitFold.fold(view, recorded), at, formula).raw();
    }
}
