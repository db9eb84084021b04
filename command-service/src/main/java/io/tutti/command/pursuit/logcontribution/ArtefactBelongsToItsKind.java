package io.tutti.command.pursuit.logcontribution;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionKind;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Each kind of contribution has its own artefacts. */
record ArtefactBelongsToItsKind(Artefact artefact, ContributionKind kind) implements Rule {

    @Override
    public boolean holds() {
        return artefact.kind() == kind;
    }

    @Override
    public String explanation() {
        return artefact + " is not an artefact of " + kind + ". Its artefacts are "
                + Arrays.stream(Artefact.values())
                        .filter(known -> known.kind() == kind)
                        .map(Enum::name)
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
