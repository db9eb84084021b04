package io.tutti.command.pursuit.importpursuits.table;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as it stands in a cell, with or without a currency beside it.
 *
 * @param currencies what the sign or code in the cell can stand for, the most usual first; empty when there is none
 */
record Price(BigDecimal amount, List<Currency> currencies) {

    /** A sign or code before or behind the digits, never both; letters and currency signs. */
    private static final Pattern CELL = Pattern.compile(
            "(?<before>[\\p{L}\\p{Sc}.]{0,5}?)\\h*(?<digits>\\d.*?)\\h*(?<behind>[\\p{L}\\p{Sc}]{0,4})");

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("$", "USD CAD AUD SGD NZD HKD MXN"),
            Map.entry("US$", "USD"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("A$", "AUD"),
            Map.entry("S$", "SGD"),
            Map.entry("R$", "BRL"),
            Map.entry("£", "GBP"),
            Map.entry("¥", "JPY CNY"),
            Map.entry("₹", "INR"),
            Map.entry("RS.", "INR"),
            Map.entry("FR.", "CHF"),
            Map.entry("SFR.", "CHF"),
            Map.entry("ZŁ", "PLN"),
            Map.entry("KČ", "CZK"),
            Map.entry("KR", "SEK NOK DKK"),
            Map.entry("KR.", "DKK"));

    private static final Map<String, Currency> NAMES = names();

    /**
     * Reads a cell such as {@code 1.234,50}, {@code € 1.200} or {@code 1200 USD}.
     *
     * @throws IllegalArgumentException with the reason
     */
    static Price read(String cell, NumberForm form) {
        if (cell.startsWith("-") || cell.startsWith("(") || cell.startsWith("−")) {
            throw new IllegalArgumentException("is negative; a deal is worth 0 or more");
        }
        Matcher parts = CELL.matcher(cell);
        if (!parts.matches()) {
            throw new IllegalArgumentException("is no amount");
        }
        BigDecimal amount = form.read(parts.group("digits"));
        String before = parts.group("before");
        String sign = before.isEmpty() ? parts.group("behind") : before;
        if (sign.isEmpty()) {
            return new Price(amount, List.of());
        }
        String codes = SIGNS.get(sign.toUpperCase(Locale.ROOT));
        return new Price(
                amount,
                codes == null
                        ? List.of(currency(sign))
                        : List.of(codes.split(" ")).stream()
                                .map(Currency::getInstance)
                                .toList());
    }

    /** The digits and separators of a cell, without currency and sign; to find out their form. */
    static String digitsOf(String cell) {
        Matcher parts = CELL.matcher(cell.strip());
        return parts.matches() ? parts.group("digits") : "";
    }

    /**
     * The currency that a code or a name such as {@code Euro} means.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Currency currency(String text) {
        Currency named = NAMES.get(text.strip().toLowerCase(Locale.ROOT));
        if (named == null) {
            throw new IllegalArgumentException("is no currency; use a code such as EUR");
        }
        return named;
    }

    /**
     * The one currency of a row.
     *
     * @param column what the currency column says; null when it says nothing
     * @param otherwise the import's default; null for none
     * @throws IllegalArgumentException when cell and column contradict each other
     */
    @Nullable
    Currency currency(@Nullable Currency column, @Nullable Currency otherwise) {
        Currency said = column == null ? otherwise : column;
        if (currencies.isEmpty() || (said != null && currencies.contains(said))) {
            return said;
        }
        if (column != null) {
            throw new IllegalArgumentException(
                    "is in " + currencies.getFirst() + ", but the currency column says " + said);
        }
        return currencies.getFirst();
    }

    /** Codes, and the names in the languages that exports come in. */
    private static Map<String, Currency> names() {
        Map<String, Currency> names = new HashMap<>();
        Currency.availableCurrencies().forEach(currency -> {
            names.put(currency.getCurrencyCode().toLowerCase(Locale.ROOT), currency);
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"))) {
                names.putIfAbsent(currency.getDisplayName(language).toLowerCase(Locale.ROOT), currency);
            }
        });
        names.put("pound sterling", Currency.getInstance("GBP"));
        return Map.copyOf(names);
    }
}
