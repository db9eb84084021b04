package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import java.time.LocalDate;

/**
 * The decision is expected on another day.
 *
 * @param expectedClose the day when the decision is expected from now on
 * @param reason why, in free text
 */
@EventType(name = "tutti.pursuit.close-rescheduled", revision = 1)
public record CloseRescheduled(
        LocalDate expectedClose, @Personal String reason) implements PursuitEvent {}
