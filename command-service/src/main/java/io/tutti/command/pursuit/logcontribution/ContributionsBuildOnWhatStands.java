package io.tutti.command.pursuit.logcontribution;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Contributions;
import io.tutti.contract.pursuit.ContributionId;
import java.util.List;
import java.util.stream.Collectors;

/** Nothing is built on what was withdrawn. */
record ContributionsBuildOnWhatStands(Contributions earlier, List<ContributionId> buildsOn) implements Rule {

    @Override
    public boolean holds() {
        return buildsOn.stream().allMatch(earlier::stands);
    }

    @Override
    public String explanation() {
        return "buildsOn names contributions that were withdrawn: "
                + buildsOn.stream()
                        .filter(id -> !earlier.stands(id))
                        .map(ContributionId::toString)
                        .collect(Collectors.joining(", "))
                + ". Leave them out.";
    }
}
