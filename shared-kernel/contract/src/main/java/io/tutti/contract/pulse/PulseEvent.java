package io.tutti.contract.pulse;

import io.tutti.contract.DomainEvent;

/** Something that happened in a round of the pulse. */
public sealed interface PulseEvent extends DomainEvent permits RoundOpened, RoundAnswered, RoundClosed {}
