package io.tutti.command.pursuit.logcontribution;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Contributions;
import io.tutti.contract.pursuit.ContributionId;
import java.util.List;
import java.util.stream.Collectors;

/** What a contribution builds on is there, in the same pursuit. */
record ContributionsBuildOnEarlierOnes(Contributions earlier, List<ContributionId> buildsOn) implements Rule {

    @Override
    public boolean holds() {
        return buildsOn.stream().allMatch(earlier::has);
    }

    @Override
    public String explanation() {
        return "buildsOn names contributions that are not in this pursuit: "
                + buildsOn.stream()
                        .filter(id -> !earlier.has(id))
                        .map(ContributionId::toString)
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
