package io.tutti.command.pursuit;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * From which value on a pursuit is a large deal.
 *
 * @param thresholds smallest amount of a large deal by ISO 4217 currency code
 */
@ConfigurationProperties("tutti.large-deal")
public record LargeDealProperties(Map<Currency, BigDecimal> thresholds) {

    /** The threshold in a currency; null where none is configured. */
    public @Nullable BigDecimal in(Currency currency) {
        return thresholds.get(currency);
    }
}
