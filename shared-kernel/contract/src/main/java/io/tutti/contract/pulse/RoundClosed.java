package io.tutti.contract.pulse;

import io.tutti.contract.EventType;

/**
 * A round ended; no answer comes after it. From now on its result may be shown, if enough people answered.
 */
@EventType(name = "tutti.pulse.round-closed", revision = 1)
public record RoundClosed() implements PulseEvent {}
