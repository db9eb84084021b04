package io.tutti.command.pursuit.passgate;

import io.tutti.command.pursuit.Pursuit;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.GateRequirement;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.RequirementType;
import java.util.ArrayList;
import java.util.List;

/** Holds a gate's standard against what is there. */
final class UnmetRequirements {

    private UnmetRequirements() {}

    /** What the standard asks for and is not there, in the order of the standard. */
    static List<GateRequirement> of(GateStandard standard, Pursuit state) {
        List<GateRequirement> unmet = new ArrayList<>();
        for (Department department : standard.departmentsIn()) {
            if (!state.contributions().anyTakenUp(it -> it.department().equals(department))) {
                unmet.add(new GateRequirement(RequirementType.DEPARTMENT_IN, department.code()));
            }
        }
        for (ContributionKind kind : standard.kindsIn()) {
            if (!state.contributions().anyTakenUp(it -> it.kind() == kind)) {
                unmet.add(new GateRequirement(RequirementType.KIND_IN, kind.name()));
            }
        }
        if (standard.influencesUnderstood() && !influencesAreUnderstood(state)) {
            unmet.add(new GateRequirement(RequirementType.INFLUENCES_UNDERSTOOD, null));
        }
        for (String review : standard.reviewsHeld()) {
            if (!state.gates().wasHeld(review)) {
                unmet.add(new GateRequirement(RequirementType.REVIEW_HELD, review));
            }
        }
        return unmet;
    }

    private static boolean influencesAreUnderstood(Pursuit state) {
        return state.customer().economic().isPresent()
                && state.customer().understood().stream()
                        .noneMatch(influence -> influence.issues().isEmpty());
    }
}
