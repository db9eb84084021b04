package io.tutti.query.collaboration;

import io.tutti.query.collaboration.Activity.Line;
import io.tutti.query.platform.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What happened in a pursuit, in lines to read.
 *
 * @param past its events up to the moment that is looked at
 */
record Feed(List<RecordedEvent> past, Activity activity) {

    /** The newest first, from one event on back in time. */
    List<Line> back(long from, int limit) {
        return past.reversed().stream()
                .filter(event -> event.sequence() <= from)
                .limit(limit)
                .map(activity::line)
                .toList();
    }

    /** What some events say, in the given order; those that are not there are left out. */
    List<Line> of(List<Long> sequences) {
        Map<Long, RecordedEvent> bySequence = past.stream()
                .collect(Collectors.toMap(RecordedEvent::sequence, event -> event, (first, again) -> first));
        return sequences.stream()
                .map(bySequence::get)
                .filter(Objects::nonNull)
                .map(activity::line)
                .toList();
    }
}
