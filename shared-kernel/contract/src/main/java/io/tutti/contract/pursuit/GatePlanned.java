package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import java.time.LocalDate;

/**
 * A gate got its date and standard; replaces an earlier plan of that gate.
 *
 * @param gate the gate before this stage
 * @param date when it is to be passed
 * @param standard what it requires
 */
@EventType(name = "tutti.pursuit.gate-planned", revision = 1)
public record GatePlanned(Stage gate, LocalDate date, GateStandard standard) implements PursuitEvent {}
