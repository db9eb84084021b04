package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a gate standard asks for.
 *
 * @param type what is asked for
 * @param subject which department, kind or review; absent where the type says it all
 */
public record GateRequirement(
        RequirementType type,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String subject) {}
