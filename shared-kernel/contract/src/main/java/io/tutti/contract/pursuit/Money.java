package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tutti.contract.Form;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount in one currency; on the wire {@code {"amount": "1250000.00", "currency": "EUR"}}, the amount a string so
 * that no reader rounds it.
 *
 * @param amount not negative, at most 15 digits before the point and no more decimals than the currency has
 * @param currency code of the currency, ISO 4217
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Form("\\d{1,15}(\\.\\d{1,10})?")
        BigDecimal amount,

        Currency currency) {

    private static final int MAX_INTEGER_DIGITS = 15;
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("\\d{1,20}(\\.\\d{1,10})?");

    public Money {
        // Scale first: a short text such as 1e999999999 must never be expanded.
        boolean outOfRange = amount.signum() < 0
                || (long) amount.precision() - amount.scale() > MAX_INTEGER_DIGITS
                || amount.scale() < -MAX_INTEGER_DIGITS;
        if (outOfRange) {
            throw new IllegalArgumentException("an amount is from 0 to 15 digits before the decimal point");
        }
        int decimals = Math.max(currency.getDefaultFractionDigits(), 0);
        if (amount.scale() > decimals) {
            throw new IllegalArgumentException("an amount in " + currency + " has at most " + decimals + " decimals");
        }
        amount = amount.setScale(decimals);
    }

    /**
     * Reads the wire form; the amount must be a plain decimal text.
     *
     * @throws IllegalArgumentException for anything else
     */
    @JsonCreator
    static Money of(
            @JsonProperty(value = "amount", required = true) @Nullable String amount,
            @JsonProperty(value = "currency", required = true) @Nullable Currency currency) {
        if (amount == null || currency == null || !PLAIN_DECIMAL.matcher(amount).matches()) {
            throw new IllegalArgumentException("money is an amount such as \"1250000.00\" and a currency such as EUR");
        }
        return new Money(new BigDecimal(amount), currency);
    }
}
