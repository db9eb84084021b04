package io.tutti.query.work;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.Seat;
import io.tutti.query.pursuit.card.ScoreSampling;
import io.tutti.query.pursuit.score.CountingRule;
import io.tutti.query.pursuit.score.CountingRule.Reason;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.InputRequest.Status;
import io.tutti.query.pursuit.view.PursuitView;
import io.tutti.query.work.Work.Items;
import io.tutti.query.work.Work.Mine;
import io.tutti.query.work.Work.Piece;
import io.tutti.query.work.Work.Request;
import io.tutti.query.work.Work.Week;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a person's work is laid together. Used once. */
final class Desk {

    private final Person person;
    private final Function<PursuitId, Optional<PursuitView>> views;
    private final int weeklyLimit;
    private final Instant now;
    private final List<Asked> toAnswer = new ArrayList<>();
    private final List<Asked> toJudge = new ArrayList<>();
    private final List<Asked> waitingFor = new ArrayList<>();
    private final List<Piece> toAcknowledge = new ArrayList<>();
    private final List<Piece> contributed = new ArrayList<>();
    private final List<Mine> pursuits = new ArrayList<>();
    private final List<Week> weeks = new ArrayList<>();

    /**
     * @param views of pursuits whose cards are laid here, by their ids
     * @param weeklyLimit how many contributions of one person count per ISO week
     */
    Desk(Person person, Function<PursuitId, Optional<PursuitView>> views, int weeklyLimit, Instant now) {
        this.person = person;
        this.views = views;
        this.weeklyLimit = weeklyLimit;
        this.now = now;
    }

    private record Asked(PursuitCard card, PursuitCard.Request request, boolean onTeam) {

        Instant due() {
            return request.due();
        }

        Instant askedAt() {
            return request.askedAt();
        }
    }

    /** @param cards of pursuits that the person may see */
    Work of(List<PursuitCard> cards) {
        for (PursuitCard card : cards) {
            Seat seat = person.seat(card);
            if (card.open()) {
                layRequests(card, seat);
                if (seat != null) {
                    pursuits.add(mine(card, seat));
                }
            }
            if (person.hasPartIn(card)) {
                views.apply(card.id()).ifPresent(view -> layContributions(card, seat, view));
            }
        }
        Comparator<Piece> oldest = Comparator.comparing(Piece::occurredAt);
        return new Work(
                now,
                Items.of(toAnswer, Comparator.comparing(Asked::due), this::request),
                Items.of(toJudge, Comparator.comparing(Asked::askedAt), this::request),
                Items.of(waitingFor, Comparator.comparing(Asked::due), this::request),
                Items.of(toAcknowledge, oldest),
                Items.of(pursuits, Comparator.comparing(Mine::expectedClose)),
                Items.of(contributed, oldest.reversed()),
                Items.of(weeks, Comparator.comparing(Week::end).reversed()));
    }

    private void layRequests(PursuitCard card, @Nullable Seat seat) {
        for (PursuitCard.Request request : card.requests()) {
            Asked asked = new Asked(card, request, seat != null);
            boolean own = seat != null && request.askedBy().equals(person.member());
            if (own && request.status() == Status.ANSWERED) {
                toJudge.add(asked);
            } else if (own && request.status() == Status.OPEN) {
                waitingFor.add(asked);
            } else if (request.status() == Status.OPEN && person.isAsked(request, seat)) {
                toAnswer.add(asked);
            }
        }
    }

    private void layContributions(PursuitCard card, @Nullable Seat seat, PursuitView view) {
        Map<Instant, Week> byEnd = new HashMap<>();
        for (Verdict verdict : CountingRule.judge(view, weeklyLimit)) {
            Contribution one = verdict.contribution();
            if (one.contributor().equals(person.member())) {
                contributed.add(piece(card, verdict));
                if (one.stands()) {
                    Instant end = ScoreSampling.endOfWeek(one.occurredAt());
                    byEnd.merge(
                            end,
                            new Week(card.id(), card.account(), end, 1, verdict.counted() ? 1 : 0),
                            (a, b) -> new Week(
                                    a.pursuit(), a.account(), end, a.logged() + b.logged(), a.counted() + b.counted()));
                }
            } else if (card.open()
                    && seat != null
                    && verdict.reason() == Reason.NOT_YET_ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT
                    && !one.department().equals(seat.department())) {
                toAcknowledge.add(piece(card, verdict));
            }
        }
        weeks.addAll(byEnd.values());
    }

    private Request request(Asked asked) {
        PursuitCard.Request request = asked.request();
        PursuitCard card = asked.card();
        return new Request(
                card.id(),
                card.account(),
                request.id(),
                views.apply(card.id()).stream()
                        .flatMap(view -> view.requests().stream())
                        .filter(one -> one.id().equals(request.id()))
                        .map(InputRequest::question)
                        .findFirst()
                        .orElse(null),
                request.askedBy(),
                request.to(),
                request.person(),
                request.due(),
                request.status() == Status.OPEN && !request.due().isAfter(now),
                request.askedAt(),
                asked.onTeam());
    }

    private static Piece piece(PursuitCard card, Verdict verdict) {
        Contribution one = verdict.contribution();
        return new Piece(
                card.id(),
                card.account(),
                one.id(),
                one.contributor(),
                one.department(),
                one.kind(),
                one.title(),
                one.occurredAt(),
                verdict.counted(),
                verdict.reason(),
                verdict.why());
    }

    private static Mine mine(PursuitCard card, Seat seat) {
        return new Mine(
                card.id(),
                card.account(),
                card.objective(),
                seat.role(),
                seat.department(),
                card.stage(),
                card.nextGate(),
                card.expectedClose(),
                card.score().pcs(),
                card.flags().size());
    }
}
