package io.tutti.contract.pulse;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.pursuit.PursuitId;
import org.jspecify.annotations.Nullable;

/**
 * A round of the pulse began: people are asked about the three statements.
 *
 * @param pursuit whose team is asked; absent when the whole organisation is
 */
@EventType(name = "tutti.pulse.round-opened", revision = 1)
public record RoundOpened(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PursuitId pursuit) implements PulseEvent {}
