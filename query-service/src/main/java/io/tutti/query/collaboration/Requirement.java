package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.RequirementType;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.view.BuyingInfluence;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.Issue;
import io.tutti.query.pursuit.view.PursuitView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the standard of a gate asks for, and whether it is there.
 *
 * @param subject the department, kind or name of a review; null where the type says it all
 */
record Requirement(RequirementType type, @Nullable Object subject, boolean met) {

    /** Holds a standard against a pursuit, in the order of the standard. */
    static List<Requirement> of(GateStandard standard, PursuitView view, List<Verdict> verdicts) {
        List<Requirement> all = new ArrayList<>();
        for (Department department : standard.departmentsIn()) {
            all.add(new Requirement(
                    RequirementType.DEPARTMENT_IN,
                    department,
                    takenUp(verdicts, one -> one.department().equals(department))));
        }
        for (ContributionKind kind : standard.kindsIn()) {
            all.add(new Requirement(RequirementType.KIND_IN, kind, takenUp(verdicts, one -> one.kind() == kind)));
        }
        if (standard.influencesUnderstood()) {
            all.add(new Requirement(RequirementType.INFLUENCES_UNDERSTOOD, null, understood(view)));
        }
        for (String review : standard.reviewsHeld()) {
            boolean held =
                    view.course().reviews().stream().anyMatch(one -> one.name().equals(review));
            all.add(new Requirement(RequirementType.REVIEW_HELD, review, held));
        }
        return List.copyOf(all);
    }

    private static boolean takenUp(List<Verdict> verdicts, Predicate<Contribution> wanted) {
        return verdicts.stream()
                .anyMatch(verdict -> verdict.contribution().stands()
                        && !verdict.evidence().isEmpty()
                        && wanted.test(verdict.contribution()));
    }

    private static boolean understood(PursuitView view) {
        List<BuyingInfluence> present = view.customer().influences().stream()
                .filter(influence -> influence.removal() == null)
                .toList();
        return present.stream().anyMatch(influence -> influence.role() == BuyingRole.ECONOMIC)
                && present.stream()
                        .allMatch(influence ->
                                view.customer().issues().stream().anyMatch(issue -> isOf(influence, issue)));
    }

    private static boolean isOf(BuyingInfluence influence, Issue issue) {
        return issue.understood() && issue.influence().equals(influence.id());
    }
}
