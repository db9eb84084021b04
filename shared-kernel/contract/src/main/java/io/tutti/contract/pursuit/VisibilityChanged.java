package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import org.jspecify.annotations.Nullable;

/**
 * The circle of those who may see the pursuit changed.
 *
 * @param visibility who may see it from now on
 * @param reason why, in free text, if said
 */
@EventType(name = "tutti.pursuit.visibility-changed", revision = 1)
public record VisibilityChanged(
        Visibility visibility,

        @Personal @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String reason) implements PursuitEvent {}
