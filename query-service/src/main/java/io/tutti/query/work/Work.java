package io.tutti.query.work;

import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.NextGate;
import io.tutti.query.pursuit.card.PursuitCard.Seat;
import io.tutti.query.pursuit.score.CountingRule;
import io.tutti.query.pursuit.score.CountingRule.Reason;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.InputRequest.Status;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's work over all pursuits whose team the person is on.
 *
 * @param toAnswer open requests to the person, or to anybody of the person's department, the first due first
 * @param toJudge answers to requests of the person that nobody has accepted or sent back, the oldest first
 * @param waitingFor the person's own requests without an answer, the first due first
 * @param toAcknowledge contributions of other departments that do not count yet, the oldest first
 * @param pursuits those that go on, the one that closes first at the beginning
 * @param contributed the person's own contributions, the newest first
 */
record Work(
        Instant asOf,
        Items<Request> toAnswer,
        Items<Request> toJudge,
        Items<Request> waitingFor,
        Items<Piece> toAcknowledge,
        Items<Mine> pursuits,
        Items<Piece> contributed) {

    private static final int SHOWN = 50;

    /**
     * The first of many.
     *
     * @param total how many there are in all
     */
    record Items<T>(int total, List<T> items) {
        static <T> Items<T> of(List<T> all, Comparator<T> order) {
            List<T> sorted = new ArrayList<>(all);
            sorted.sort(order);
            return new Items<>(all.size(), List.copyOf(sorted.subList(0, Math.min(SHOWN, sorted.size()))));
        }
    }

    /**
     * A request.
     *
     * @param askedOf the department that owns the answer
     * @param person the one asked; absent for anybody of the department
     * @param overdue whether it is due and still open
     */
    record Request(
            PursuitId pursuit,
            String account,
            InputRequestId request,
            String question,
            MemberId askedBy,
            Department askedOf,
            @Nullable MemberId person,
            Instant due,
            boolean overdue,
            Instant askedAt) {}

    /**
     * A contribution.
     *
     * @param why it counts or not
     */
    record Piece(
            PursuitId pursuit,
            String account,
            ContributionId contribution,
            MemberId contributor,
            Department department,
            ContributionKind kind,
            String title,
            Instant occurredAt,
            boolean counted,
            Reason reason,
            String why) {}

    /** A pursuit and the person's part in it. */
    record Mine(
            PursuitId pursuit,
            String account,
            String objective,
            TeamRole role,
            Department department,
            Stage stage,
            @Nullable NextGate nextGate,
            LocalDate expectedClose,
            @Nullable Double pcs,
            int redFlags) {}

    /** A pursuit as far as one person's work needs it. */
    record Source(PursuitCard card, Seat seat, PursuitView view) {}

    static Work of(MemberId me, List<Source> sources, int weeklyLimit, Instant now) {
        List<Request> toAnswer = new ArrayList<>();
        List<Request> toJudge = new ArrayList<>();
        List<Request> waitingFor = new ArrayList<>();
        List<Piece> toAcknowledge = new ArrayList<>();
        List<Piece> contributed = new ArrayList<>();
        List<Mine> pursuits = new ArrayList<>();
        for (Source source : sources) {
            for (Verdict verdict : CountingRule.judge(source.view(), weeklyLimit)) {
                Contribution one = verdict.contribution();
                if (one.contributor().equals(me)) {
                    contributed.add(piece(source, verdict));
                } else if (source.card().open()
                        && verdict.reason() == Reason.NOT_YET_ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT
                        && !one.department().equals(source.seat().department())) {
                    toAcknowledge.add(piece(source, verdict));
                }
            }
            if (!source.card().open()) {
                continue;
            }
            pursuits.add(mine(source));
            for (InputRequest request : source.view().requests()) {
                if (request.requestedBy().equals(me)) {
                    if (request.status() == Status.ANSWERED) {
                        toJudge.add(request(source, request, now));
                    } else if (request.status() == Status.OPEN) {
                        waitingFor.add(request(source, request, now));
                    }
                } else if (request.status() == Status.OPEN && isFor(request, me, source.seat())) {
                    toAnswer.add(request(source, request, now));
                }
            }
        }
        Comparator<Request> byDue = Comparator.comparing(Request::due);
        Comparator<Piece> oldest = Comparator.comparing(Piece::occurredAt);
        return new Work(
                now,
                Items.of(toAnswer, byDue),
                Items.of(toJudge, Comparator.comparing(Request::askedAt)),
                Items.of(waitingFor, byDue),
                Items.of(toAcknowledge, oldest),
                Items.of(pursuits, Comparator.comparing(Mine::expectedClose)),
                Items.of(contributed, oldest.reversed()));
    }

    private static boolean isFor(InputRequest request, MemberId me, Seat seat) {
        MemberId asked = request.askedOfMember();
        return asked == null ? request.askedOf().equals(seat.department()) : asked.equals(me);
    }

    private static Request request(Source source, InputRequest request, Instant now) {
        return new Request(
                source.card().id(),
                source.card().account(),
                request.id(),
                request.question(),
                request.requestedBy(),
                request.askedOf(),
                request.askedOfMember(),
                request.due(),
                request.status() == Status.OPEN && !request.due().isAfter(now),
                request.occurredAt());
    }

    private static Piece piece(Source source, Verdict verdict) {
        Contribution one = verdict.contribution();
        return new Piece(
                source.card().id(),
                source.card().account(),
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

    private static Mine mine(Source source) {
        PursuitCard card = source.card();
        return new Mine(
                card.id(),
                card.account(),
                card.objective(),
                source.seat().role(),
                source.seat().department(),
                card.stage(),
                card.nextGate(),
                card.expectedClose(),
                card.score().pcs(),
                card.flags().size());
    }
}
