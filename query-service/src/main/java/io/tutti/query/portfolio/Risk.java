package io.tutti.query.portfolio;

import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.NextGate;
import io.tutti.query.pursuit.card.PursuitCard.WeekScore;
import io.tutti.query.pursuit.view.InputRequest.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a pursuit is at risk: something is at stake, soon or much, and something is wrong with how together the
 * departments are. One of each makes a risk; it says nothing about the chances of winning.
 *
 * @param at the moment that it is looked at
 * @param codes at least one of each
 */
record Risk(PursuitCard card, Instant at, Set<Code> codes) {

    private static final double MORE_THAN_ANY_DAY = 1e12;
    private static final int GATE_NEAR_DAYS = 14;
    private static final int CLOSE_NEAR_DAYS = 30;
    private static final double LOW_SCORE = 40;
    private static final double FALLING_POINTS = 10;
    private static final Duration FALLING_WITHIN = Duration.ofDays(28);

    /** Stable codes for programs, stakes first. */
    enum Code {
        LARGE_DEAL,
        GATE_NEAR,
        CLOSE_NEAR,
        DEPARTMENTS_SILENT,
        SCORE_LOW,
        EVIDENCE_INSUFFICIENT,
        FALLING_FAST,
        REQUESTS_OVERDUE;

        private static final Set<Code> STAKES = EnumSet.range(LARGE_DEAL, CLOSE_NEAR);
        private static final Set<Code> TROUBLES = EnumSet.range(DEPARTMENTS_SILENT, REQUESTS_OVERDUE);

        /** Whether it says what is at stake, rather than what is wrong. */
        public boolean stake() {
            return STAKES.contains(this);
        }
    }

    /** One reason, with a sentence for people. */
    record Reason(Code code, String text) {}

    /** The risk of an open pursuit at one moment; empty when it has none. */
    static Optional<Risk> of(PursuitCard card, Instant now) {
        Risk risk = new Risk(card, now, EnumSet.noneOf(Code.class));
        return card.open() && risk.adds(Code.STAKES) && risk.adds(Code.TROUBLES) ? Optional.of(risk) : Optional.empty();
    }

    private boolean adds(Set<Code> some) {
        int before = codes.size();
        for (Code code : some) {
            if (holds(code)) {
                codes.add(code);
            }
        }
        return codes.size() > before;
    }

    private boolean holds(Code code) {
        Double pcs = card.score().pcs();
        NextGate gate = card.nextGate();
        return switch (code) {
            case LARGE_DEAL -> card.largeDeal();
            case GATE_NEAR -> gate != null && ChronoUnit.DAYS.between(today(), gate.date()) <= GATE_NEAR_DAYS;
            case CLOSE_NEAR -> ChronoUnit.DAYS.between(today(), card.expectedClose()) <= CLOSE_NEAR_DAYS;
            case DEPARTMENTS_SILENT -> !card.silentDepartments().isEmpty();
            case SCORE_LOW -> pcs != null && pcs < LOW_SCORE;
            case EVIDENCE_INSUFFICIENT -> pcs == null;
            case FALLING_FAST -> fallen() >= FALLING_POINTS;
            case REQUESTS_OVERDUE -> overdue() > 0;
        };
    }

    /** Smallest first: most reasons, and of these the one that closes first. */
    double order() {
        return card.expectedClose().toEpochDay() - codes.size() * MORE_THAN_ANY_DAY;
    }

    /** The reasons in words, stakes first. Of the many pursuits that may be at risk, few are shown with them. */
    List<Reason> reasons() {
        return codes.stream().map(code -> new Reason(code, text(code))).toList();
    }

    private String text(Code code) {
        return switch (code) {
            case LARGE_DEAL ->
                "A large deal: " + card.value().amount().toPlainString() + " "
                        + card.value().currency();
            case GATE_NEAR -> {
                NextGate gate = Objects.requireNonNull(card.nextGate());
                yield "The gate to "
                        + gate.gate().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (gate.date().isBefore(today()) ? " was" : " is") + " planned for " + gate.date();
            }
            case CLOSE_NEAR ->
                "The decision " + (card.expectedClose().isBefore(today()) ? "was" : "is") + " expected on "
                        + card.expectedClose();
            case DEPARTMENTS_SILENT ->
                card.silentDepartments().stream().map(Object::toString).collect(Collectors.joining(", "))
                        + " gave nothing so far";
            case SCORE_LOW ->
                String.format(
                        Locale.ROOT,
                        "The score is %.1f, lower than %.0f",
                        card.score().pcs(),
                        LOW_SCORE);
            case EVIDENCE_INSUFFICIENT ->
                "Only " + card.score().counted() + " contributions count: too little to say how together it is";
            case FALLING_FAST ->
                String.format(Locale.ROOT, "The score fell by %.1f in %d days", fallen(), FALLING_WITHIN.toDays());
            case REQUESTS_OVERDUE -> overdue() + (overdue() == 1 ? " request waits" : " requests wait") + " overdue";
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private double fallen() {
        return -Objects.requireNonNullElse(change(card, at), 0.0);
    }

    private long overdue() {
        return card.requests().stream()
                .filter(request ->
                        request.status() == Status.OPEN && !request.due().isAfter(at))
                .count();
    }

    /**
     * By how many points the score changed within four weeks; null without a score then and now by the same formula.
     */
    static @Nullable Double change(PursuitCard card, Instant now) {
        Double pcs = card.score().pcs();
        WeekScore then = before(card, now);
        return pcs == null || then == null ? null : pcs - then.pcs();
    }

    /** The score four weeks ago; null without one by the formula of the present one. */
    static @Nullable WeekScore before(PursuitCard card, Instant now) {
        Instant before = now.minus(FALLING_WITHIN);
        WeekScore then = null;
        for (WeekScore week : card.weeks()) {
            if (!week.end().isAfter(before)) {
                then = week;
            }
        }
        return then == null || !then.formula().equals(card.score().formula()) ? null : then;
    }
}
