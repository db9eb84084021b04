package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pursuit entered its next stage.
 *
 * @param gate the gate that was passed, and the stage from now on
 * @param passedBy who decided
 * @param unmet what the standard asks for and was not there; empty when the standard was met
 * @param waiver present exactly when something was unmet
 */
@EventType(name = "tutti.pursuit.gate-passed", revision = 1)
public record GatePassed(
        Stage gate,
        MemberId passedBy,
        List<GateRequirement> unmet,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Waiver waiver)
        implements PursuitEvent {
    public GatePassed {
        unmet = List.copyOf(unmet);
    }
}
