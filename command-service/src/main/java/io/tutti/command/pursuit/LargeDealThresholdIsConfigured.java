package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether a deal is large is never guessed: its currency needs a configured threshold. */
public record LargeDealThresholdIsConfigured(
        Money value, @Nullable BigDecimal threshold) implements Rule {

    @Override
    public boolean holds() {
        return threshold != null;
    }

    /** Whether the value reaches the threshold. */
    public boolean isReached() {
        return threshold != null && value.amount().compareTo(threshold) >= 0;
    }

    @Override
    public String explanation() {
        return "No threshold for large deals is configured in " + value.currency()
                + ". Use another currency, or have tutti.large-deal.thresholds." + value.currency() + " set.";
    }
}
