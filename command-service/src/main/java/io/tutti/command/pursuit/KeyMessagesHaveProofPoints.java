package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.ContributionKind;
import java.util.List;

/** A key message without proof is a claim. */
public record KeyMessagesHaveProofPoints(ContributionKind kind, List<String> proofPoints) implements Rule {

    @Override
    public boolean holds() {
        return kind != ContributionKind.KEY_MESSAGE || !proofPoints.isEmpty();
    }

    @Override
    public String explanation() {
        return "A key message needs at least one proof point: what makes the customer believe it?";
    }
}
