package io.tutti.command.pursuit.logcontribution;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.ContributionKind;
import java.util.List;

/** Proof points prove a message; account strategy and specialist input have none. */
record OnlyKeyMessagesHaveProofPoints(ContributionKind kind, List<String> proofPoints) implements Rule {

    @Override
    public boolean holds() {
        return kind == ContributionKind.KEY_MESSAGE || proofPoints.isEmpty();
    }

    @Override
    public String explanation() {
        return "Only key messages have proof points. Leave them out, or log a KEY_MESSAGE.";
    }
}
