package io.tutti.query.platform.page;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.Money;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, and how they write numbers, money, days and times. Templates have it as {@code viewer}. Whatever
 * is null is shown as a dash.
 *
 * @param locale language and region
 * @param told the viewer's time zone; null while the browser has not told it, then times are in UTC and say so
 * @param theme {@code light} or {@code dark} when the viewer chose, else empty
 * @param person null on pages that need no login
 */
public record Viewer(
        Locale locale,
        @Nullable ZoneId told,
        String theme,
        @Nullable Caller person) {

    private static final String NONE = "–";
    private static final int SHORT_CODE = 2;
    private static final int PERCENT = 100;

    /** A number with so many decimals, or fewer where they are 0. */
    public String number(@Nullable Number number, int decimals) {
        return number == null ? NONE : digits(decimals).format(number);
    }

    /** A whole number. */
    public String number(@Nullable Number number) {
        return number(number, 0);
    }

    /** A score, 0 to 100, with one decimal. */
    public String score(@Nullable Number score) {
        if (score == null) {
            return NONE;
        }
        NumberFormat format = digits(1);
        format.setMinimumFractionDigits(1);
        return format.format(score);
    }

    /** A difference in points, with its sign. */
    public String change(@Nullable Number points) {
        if (points == null) {
            return NONE;
        }
        String size = score(Math.abs(points.doubleValue()));
        return Math.round(points.doubleValue() * 10) == 0 ? "±" + size : (points.doubleValue() < 0 ? "−" : "+") + size;
    }

    /** A share from 0 to 1 in percent. */
    public String percent(@Nullable Number share) {
        if (share == null) {
            return NONE;
        }
        // By hand, because 57.5 % of 40 should not become 57 % by binary fractions and banker's rounding.
        BigDecimal hundredths =
                BigDecimal.valueOf(share.doubleValue() * PERCENT).setScale(0, RoundingMode.HALF_UP);
        return NumberFormat.getPercentInstance(locale).format(hundredths.movePointLeft(2));
    }

    /** An amount with its currency; without decimals where there are none. */
    public String money(@Nullable Money money) {
        if (money == null) {
            return NONE;
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        boolean whole = money.amount().stripTrailingZeros().scale() <= 0;
        int decimals = whole ? 0 : Math.max(money.currency().getDefaultFractionDigits(), 0);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(money.amount());
    }

    /** A day. */
    public String day(@Nullable LocalDate day) {
        return day == null
                ? NONE
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(day);
    }

    /** The day on which an instant lies for the viewer. */
    public String day(@Nullable Instant instant) {
        return instant == null ? NONE : day(instant.atZone(zone()).toLocalDate());
    }

    /** The last day of a week that ends with an instant; weeks are in UTC everywhere. */
    public String week(Instant end) {
        return day(end.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1));
    }

    /** Day and time of an instant where the viewer is. */
    public String time(@Nullable Instant instant) {
        if (instant == null) {
            return NONE;
        }
        String text = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone()));
        return told == null ? text + " UTC" : text;
    }

    /** A department as people write it, from its code: {@code product-management} is Product management, {@code it} IT. */
    public String department(@Nullable Department department) {
        return department == null ? NONE : department(department.code());
    }

    /** The same, for a code. */
    public String department(String code) {
        return code.length() <= SHORT_CODE
                ? code.toUpperCase(Locale.ROOT)
                : code.substring(0, 1).toUpperCase(Locale.ROOT)
                        + code.substring(1).replace('-', ' ');
    }

    /** Several departments in one line, by their codes. */
    public String departments(Collection<?> departments) {
        return departments.stream()
                .map(department -> department(department.toString()))
                .collect(Collectors.joining(", "));
    }

    /** The viewer's time zone, UTC while it is not known. */
    public ZoneId zone() {
        return told == null ? ZoneOffset.UTC : told;
    }

    /** The name of that zone, as forms have it with a day and a time. */
    public String zoneName() {
        return told == null ? "UTC" : told.getId();
    }

    /** How the viewer is called: by name, else by member id. */
    public String name() {
        return person == null ? "" : person.name() == null ? person.subject() : person.name();
    }

    /** Whether the viewer has one of the roles, each by its name in lower case. */
    public boolean is(String... roles) {
        for (String role : roles) {
            if (person != null && person.hasAny(Role.valueOf(role.toUpperCase(Locale.ROOT)))) {
                return true;
            }
        }
        return false;
    }

    /** The language of a text that is there in English only, to mark it by; null where the page is in English itself. */
    public @Nullable String english() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? null : "en";
    }

    private NumberFormat digits(int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
