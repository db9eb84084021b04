package io.tutti.contract.pulse;

import io.tutti.contract.Anonymous;
import io.tutti.contract.EventType;
import io.tutti.contract.Quantity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Somebody answered. Nothing here or beside it says who, and the time is the day only.
 *
 * @param points for each statement from 1, does not apply at all, to 5, applies fully
 */
@Anonymous
@EventType(name = "tutti.pulse.round-answered", revision = 1)
public record RoundAnswered(
        @Quantity(unit = "points", min = Statement.LOWEST, max = Statement.HIGHEST)
        Map<Statement, Integer> points) implements PulseEvent {
    public RoundAnswered {
        Map<Statement, Integer> ordered = new EnumMap<>(Statement.class);
        ordered.putAll(points);
        points = Collections.unmodifiableMap(ordered);
    }
}
