package io.tutti.command.pursuit.openpursuit;

import io.tutti.command.platform.rule.Rule;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Whether a deal is large is never guessed: its currency needs a configured threshold. */
record LargeDealThresholdIsConfigured(
        Currency currency, @Nullable BigDecimal threshold) implements Rule {

    @Override
    public boolean holds() {
        return threshold != null;
    }

    @Override
    public String explanation() {
        return "No threshold for large deals is configured in " + currency
                + ". Use another currency, or have tutti.large-deal.thresholds." + currency + " set.";
    }
}
