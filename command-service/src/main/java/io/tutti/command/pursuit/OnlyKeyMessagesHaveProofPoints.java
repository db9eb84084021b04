package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.ContributionKind;
import java.util.List;

/** Proof points prove a message; account strategy and specialist input have none. */
public record OnlyKeyMessagesHaveProofPoints(ContributionKind kind, List<String> proofPoints) implements Rule {

    @Override
    public boolean holds() {
        return kind == ContributionKind.KEY_MESSAGE || proofPoints.isEmpty();
    }

    @Override
    public String explanation() {
        return "Only key messages have proof points. Leave them out, or contribute a KEY_MESSAGE.";
    }
}
