package io.tutti.command.pursuit.importpursuits.table;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which character stands before the decimals of a number. Groups of digits may be set apart by any other. */
public enum NumberForm {
    /** 1,234,567.89 or 1'234'567.89 or 12,34,567.89. */
    DECIMAL_POINT('.'),
    /** 1.234.567,89 or 1 234 567,89. */
    DECIMAL_COMMA(',');

    private static final int LONGEST = 40;

    /** Digits, and groups of two or three digits behind one kind of separator, the last one of three. */
    private static final Pattern WHOLE = Pattern.compile("\\d+|\\d{1,3}(?:([.,'’\\h])\\d{2,3}(?:\\1\\d{2,3})*)?");

    private static final Pattern LAST_GROUP = Pattern.compile("(?:.*\\D)?\\d{3}|\\d+");

    private final char decimal;

    NumberForm(char decimal) {
        this.decimal = decimal;
    }

    /** What one number says about the form. */
    private enum Evidence {
        POINT,
        COMMA,
        /** {@code 1,234}: a group most likely, since money rarely has three decimals. */
        POINT_LIKELY,
        COMMA_LIKELY,
        NONE
    }

    /**
     * Decides by all numbers of a column.
     *
     * @param delimiter where decimals follow a comma, tables are usually divided by semicolons
     */
    static Detected<NumberForm> of(List<String> numbers, Delimiter delimiter) {
        Map<Evidence, Integer> count = new EnumMap<>(Evidence.class);
        numbers.forEach(number -> count.merge(evidence(Price.digitsOf(number)), 1, Integer::sum));
        NumberForm usual = delimiter == Delimiter.SEMICOLON ? DECIMAL_COMMA : DECIMAL_POINT;
        int point = count.getOrDefault(Evidence.POINT, 0);
        int comma = count.getOrDefault(Evidence.COMMA, 0);
        if (point + comma > 0) {
            return new Detected<>(larger(point, comma, usual), point > 0 && comma > 0);
        }
        int likelyPoint = count.getOrDefault(Evidence.POINT_LIKELY, 0);
        int likelyComma = count.getOrDefault(Evidence.COMMA_LIKELY, 0);
        return new Detected<>(larger(likelyPoint, likelyComma, usual), likelyPoint + likelyComma > 0);
    }

    private static NumberForm larger(int point, int comma, NumberForm usual) {
        return point == comma ? usual : point > comma ? DECIMAL_POINT : DECIMAL_COMMA;
    }

    private static Evidence evidence(String number) {
        int lastPoint = number.lastIndexOf('.');
        int lastComma = number.lastIndexOf(',');
        int last = Math.max(lastPoint, lastComma);
        if (last < 0) {
            return Evidence.NONE;
        }
        boolean isPoint = last == lastPoint;
        if (lastPoint >= 0 && lastComma >= 0) {
            return isPoint ? Evidence.POINT : Evidence.COMMA; // both: the last one comes before the decimals
        }
        if (number.indexOf(number.charAt(last)) != last) {
            return isPoint ? Evidence.COMMA : Evidence.POINT; // several of one kind: they divide groups
        }
        boolean otherGroups = number.chars().anyMatch(c -> c == '\'' || c == '’' || Character.isSpaceChar(c));
        boolean looksLikeGroup = number.length() - last - 1 == 3 && last <= 3 && !number.startsWith("0");
        if (otherGroups || !looksLikeGroup) {
            return isPoint ? Evidence.POINT : Evidence.COMMA;
        }
        return isPoint ? Evidence.COMMA_LIKELY : Evidence.POINT_LIKELY;
    }

    /**
     * Reads a number without sign.
     *
     * @throws IllegalArgumentException when it is none in this form
     */
    BigDecimal read(String number) {
        int at = number.indexOf(decimal);
        String whole = at < 0 ? number : number.substring(0, at);
        String decimals = at < 0 ? "" : number.substring(at + 1);
        Matcher groups = WHOLE.matcher(whole);
        boolean readable = number.length() <= LONGEST
                && groups.matches()
                && LAST_GROUP.matcher(whole).matches()
                && decimals.chars().allMatch(c -> c >= '0' && c <= '9')
                && (at < 0 || !decimals.isEmpty());
        if (!readable) {
            throw new IllegalArgumentException("is no number with a decimal " + (decimal == '.' ? "point" : "comma"));
        }
        BigDecimal read = new BigDecimal(whole.replaceAll("\\D", "") + (at < 0 ? "" : "." + decimals));
        return read.signum() == 0 ? BigDecimal.ZERO : read.stripTrailingZeros();
    }
}
