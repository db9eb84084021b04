package io.tutti.query.portfolio;

import io.swagger.v3.oas.annotations.Parameter;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.Stage;
import io.tutti.platform.problem.ProblemException;
import io.tutti.query.pursuit.card.PursuitCard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;

/** Which pursuits of the portfolio are meant; what is not said does not matter. */
record PortfolioFilter(
        @Parameter(description = "Present stage; may be given several times") @Nullable
        List<Stage> stage,

        @Parameter(
                description =
                        "true for pursuits that go on, which is what lists show when nothing is said; false for those that ended")
        @Nullable
        Boolean open,

        @Parameter(description = "Only large deals, or only others") @Nullable
        Boolean largeDeal,

        @Parameter(description = "Least value, in the currency that is given with it") @Nullable
        BigDecimal minValue,

        @Parameter(description = "Largest value, in the currency that is given with it") @Nullable
        BigDecimal maxValue,

        @Parameter(description = "Currency of the values, such as EUR; other pursuits are left out") @Nullable
        Currency currency,

        @Parameter(description = "A department that is required, or has contributed") @Nullable
        Department department,

        @Parameter(description = "Member id of who leads it") @Nullable
        MemberId lead,

        @Parameter(description = "First day on which it may be expected to close")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable
        LocalDate closesFrom,

        @Parameter(description = "Last day on which it may be expected to close")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable
        LocalDate closesUntil) {

    /**
     * The same filter, once it makes sense.
     *
     * @throws ProblemException 400 when values come without a currency, or a range is empty
     */
    PortfolioFilter checked() {
        if (currency == null && (minValue != null || maxValue != null)) {
            throw refused("currency-missing", "Say with currency=EUR, for example, what minValue and maxValue mean.");
        }
        if (minValue != null && maxValue != null && minValue.compareTo(maxValue) > 0) {
            throw refused("range-empty", "minValue is larger than maxValue.");
        }
        if (closesFrom != null && closesUntil != null && closesFrom.isAfter(closesUntil)) {
            throw refused("range-empty", "closesFrom is later than closesUntil.");
        }
        return this;
    }

    private static ProblemException refused(String code, String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, code, detail);
    }

    /** The same filter for pursuits that go on, unless it says otherwise. */
    PortfolioFilter orOpen() {
        return open != null
                ? this
                : new PortfolioFilter(
                        stage,
                        true,
                        largeDeal,
                        minValue,
                        maxValue,
                        currency,
                        department,
                        lead,
                        closesFrom,
                        closesUntil);
    }

    /** Whether a pursuit is meant. */
    boolean includes(PursuitCard card) {
        return (open == null || open == card.open())
                && (stage == null || stage.isEmpty() || stage.contains(card.stage()))
                && (largeDeal == null || largeDeal == card.largeDeal())
                && (currency == null || isInValueRange(card))
                && (department == null || takesPart(card))
                && (lead == null || lead.equals(card.lead()))
                && (closesFrom == null || !card.expectedClose().isBefore(closesFrom))
                && (closesUntil == null || !card.expectedClose().isAfter(closesUntil));
    }

    private boolean isInValueRange(PursuitCard card) {
        BigDecimal amount = card.value().amount();
        return card.value().currency().equals(currency)
                && (minValue == null || amount.compareTo(minValue) >= 0)
                && (maxValue == null || amount.compareTo(maxValue) <= 0);
    }

    private boolean takesPart(PursuitCard card) {
        return card.departments().stream()
                .anyMatch(part -> part.department().equals(department) && (part.required() || part.logged() > 0));
    }

    /** The filter in words, as answers and exports state it. */
    @Override
    public String toString() {
        StringJoiner said = new StringJoiner("; ");
        said.add(open == null ? "all pursuits" : open ? "open pursuits" : "ended pursuits");
        List<Object[]> parts = new ArrayList<>();
        parts.add(new Object[] {"stage", stage == null || stage.isEmpty() ? null : stage});
        parts.add(new Object[] {"large deal", largeDeal});
        parts.add(new Object[] {"value from", minValue});
        parts.add(new Object[] {"value to", maxValue});
        parts.add(new Object[] {"currency", currency});
        parts.add(new Object[] {"department", department});
        parts.add(new Object[] {"lead", lead});
        parts.add(new Object[] {"closes from", closesFrom});
        parts.add(new Object[] {"closes until", closesUntil});
        parts.stream().filter(part -> part[1] != null).forEach(part -> said.add(part[0] + " " + part[1]));
        return said.toString();
    }
}
