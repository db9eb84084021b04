package io.tutti.command.pursuit.passgate;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.GateRequirement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Below its standard a gate is passed only when somebody answers for it by name. */
record StandardIsMetOrWaived(
        List<GateRequirement> unmet, @Nullable String waiver) implements Rule {

    @Override
    public boolean holds() {
        return unmet.isEmpty() || waiver != null;
    }

    @Override
    public String explanation() {
        return "The standard of this gate is not met: "
                + unmet.stream().map(StandardIsMetOrWaived::inWords).collect(Collectors.joining("; "))
                + ". Have that done, or say in \"waiver\" why the gate is passed without.";
    }

    private static String inWords(GateRequirement requirement) {
        return switch (requirement.type()) {
            case DEPARTMENT_IN ->
                "nothing of " + requirement.subject() + " was acknowledged or built on by another department";
            case KIND_IN -> "no " + requirement.subject() + " was acknowledged or built on by another department";
            case INFLUENCES_UNDERSTOOD ->
                "an economic buying influence is missing, or an influence without an understood issue is there";
            case REVIEW_HELD -> "no review " + requirement.subject() + " was held";
        };
    }
}
