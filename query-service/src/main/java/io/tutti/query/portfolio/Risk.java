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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a pursuit is at risk: something is at stake, soon or much, and something is wrong with how together the
 * departments are. One of each makes a risk; it says nothing about the chances of winning.
 *
 * @param reasons stakes first
 */
record Risk(PursuitCard card, List<Reason> reasons) {

    private static final double MORE_THAN_ANY_DAY = 1e12;
    private static final int GATE_NEAR_DAYS = 14;
    private static final int CLOSE_NEAR_DAYS = 30;
    private static final double LOW_SCORE = 40;
    private static final double FALLING_POINTS = 10;
    private static final Duration FALLING_WITHIN = Duration.ofDays(28);

    /** Stable codes for programs. */
    enum Code {
        LARGE_DEAL,
        GATE_NEAR,
        CLOSE_NEAR,
        DEPARTMENTS_SILENT,
        SCORE_LOW,
        EVIDENCE_INSUFFICIENT,
        FALLING_FAST,
        REQUESTS_OVERDUE;

        /** Whether it says what is at stake, rather than what is wrong. */
        public boolean stake() {
            return this == LARGE_DEAL || this == GATE_NEAR || this == CLOSE_NEAR;
        }
    }

    /** One reason, with a sentence for people. */
    record Reason(Code code, String text) {}

    /** The risk of an open pursuit at one moment; empty when it has none. */
    static Optional<Risk> of(PursuitCard card, Instant now) {
        List<Reason> stakes = stakes(card, now.atOffset(ZoneOffset.UTC).toLocalDate());
        if (stakes.isEmpty() || !card.open()) {
            return Optional.empty();
        }
        List<Reason> troubles = troubles(card, now);
        if (troubles.isEmpty()) {
            return Optional.empty();
        }
        List<Reason> reasons = new ArrayList<>(stakes);
        reasons.addAll(troubles);
        return Optional.of(new Risk(card, reasons));
    }

    /** Smallest first: most reasons, and of these the one that closes first. */
    double order() {
        return card.expectedClose().toEpochDay() - reasons.size() * MORE_THAN_ANY_DAY;
    }

    private static List<Reason> stakes(PursuitCard card, LocalDate today) {
        List<Reason> found = new ArrayList<>();
        if (card.largeDeal()) {
            found.add(new Reason(
                    Code.LARGE_DEAL,
                    "A large deal: " + card.value().amount().toPlainString() + " "
                            + card.value().currency()));
        }
        NextGate gate = card.nextGate();
        if (gate != null && ChronoUnit.DAYS.between(today, gate.date()) <= GATE_NEAR_DAYS) {
            found.add(new Reason(
                    Code.GATE_NEAR,
                    "The gate to " + words(gate.gate().name()) + (gate.date().isBefore(today) ? " was" : " is")
                            + " planned for " + gate.date()));
        }
        if (ChronoUnit.DAYS.between(today, card.expectedClose()) <= CLOSE_NEAR_DAYS) {
            found.add(new Reason(
                    Code.CLOSE_NEAR,
                    "The decision " + (card.expectedClose().isBefore(today) ? "was" : "is") + " expected on "
                            + card.expectedClose()));
        }
        return found;
    }

    private static List<Reason> troubles(PursuitCard card, Instant now) {
        List<Reason> found = new ArrayList<>();
        if (!card.silentDepartments().isEmpty()) {
            found.add(new Reason(
                    Code.DEPARTMENTS_SILENT,
                    card.silentDepartments().stream().map(Object::toString).collect(Collectors.joining(", "))
                            + " gave nothing so far"));
        }
        Double pcs = card.score().pcs();
        if (pcs == null) {
            found.add(new Reason(
                    Code.EVIDENCE_INSUFFICIENT,
                    "Only " + card.score().counted() + " contributions count: too little to say how together it is"));
        } else if (pcs < LOW_SCORE) {
            found.add(new Reason(
                    Code.SCORE_LOW, String.format(Locale.ROOT, "The score is %.1f, lower than %.0f", pcs, LOW_SCORE)));
        }
        Double fallen = change(card, now);
        if (fallen != null && fallen <= -FALLING_POINTS) {
            found.add(new Reason(
                    Code.FALLING_FAST,
                    String.format(Locale.ROOT, "The score fell by %.1f in %d days", -fallen, FALLING_WITHIN.toDays())));
        }
        long overdue = card.requests().stream()
                .filter(request ->
                        request.status() == Status.OPEN && !request.due().isAfter(now))
                .count();
        if (overdue > 0) {
            found.add(new Reason(
                    Code.REQUESTS_OVERDUE,
                    overdue + (overdue == 1 ? " request waits" : " requests wait") + " overdue"));
        }
        return found;
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

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
