package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in one currency; on the wire {@code {"amount": "1250000.00", "currency": "EUR"}}, the amount a string so
 * that no reader rounds it.
 *
 * @param amount not negative, at most 15 digits before the point and no more decimals than the currency has
 * @param currency ISO 4217
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, Currency currency) {

    private static final int MAX_INTEGER_DIGITS = 15;

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
}
