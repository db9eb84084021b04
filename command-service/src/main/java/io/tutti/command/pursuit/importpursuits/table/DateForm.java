package io.tutti.command.pursuit.importpursuits.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order a date names its parts. Parts are divided by {@code - / .}; a time behind the date is not read. */
public enum DateForm {
    /** 2027-01-31 or 2027/01/31. */
    YEAR_MONTH_DAY,
    /** 31.1.2027 or 31/01/2027. */
    DAY_MONTH_YEAR,
    /** 1/31/2027. */
    MONTH_DAY_YEAR;

    private static final Pattern DATE =
            Pattern.compile("(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{1,2})(?:[T,\\h]+\\d{1,2}[:.]\\d{2}.{0,40})?");
    private static final int YEAR_DIGITS = 4;
    private static final int CENTURY = 2000;

    /**
     * Decides by all dates of a column: a first part above 12 can only be a day, and so on.
     *
     * @param numbers where decimals follow a comma, the day usually comes first
     */
    static Detected<DateForm> of(List<String> dates, NumberForm numbers, Delimiter delimiter) {
        int dayFirst = 0;
        int monthFirst = 0;
        int unclear = 0;
        for (String text : dates) {
            Matcher date = DATE.matcher(text.strip());
            if (!date.matches() || date.group(1).length() == YEAR_DIGITS) {
                continue; // no date, or one that says the same in every form
            }
            if (date.group(2).equals(".") || Integer.parseInt(date.group(1)) > 12) {
                dayFirst++;
            } else if (Integer.parseInt(date.group(3)) > 12) {
                monthFirst++;
            } else {
                unclear++;
            }
        }
        if (dayFirst + monthFirst > 0) {
            return new Detected<>(dayFirst >= monthFirst ? DAY_MONTH_YEAR : MONTH_DAY_YEAR, dayFirst * monthFirst > 0);
        }
        if (unclear > 0) {
            boolean dayUsual = numbers == NumberForm.DECIMAL_COMMA || delimiter == Delimiter.SEMICOLON;
            return Detected.guess(dayUsual ? DAY_MONTH_YEAR : MONTH_DAY_YEAR);
        }
        return Detected.sure(YEAR_MONTH_DAY);
    }

    /**
     * Reads a date. One that starts with a year of four digits means the same in every form.
     *
     * @throws IllegalArgumentException when it is none in this form
     */
    LocalDate read(String text) {
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            int first = Integer.parseInt(date.group(1));
            int second = Integer.parseInt(date.group(3));
            int third = Integer.parseInt(date.group(4));
            boolean yearFirst = date.group(1).length() == YEAR_DIGITS;
            boolean yearLast = date.group(4).length() == YEAR_DIGITS;
            try {
                if (yearFirst && !yearLast) {
                    return LocalDate.of(first, second, third);
                }
                if (!yearFirst && this != YEAR_MONTH_DAY && date.group(1).length() < 3) {
                    int year = yearLast ? third : CENTURY + third;
                    return this == DAY_MONTH_YEAR
                            ? LocalDate.of(year, second, first)
                            : LocalDate.of(year, first, second);
                }
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("is no date in the form " + this, e);
            }
        }
        throw new IllegalArgumentException("is no date in the form " + this);
    }
}
