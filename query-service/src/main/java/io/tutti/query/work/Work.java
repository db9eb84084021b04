package io.tutti.query.work;

import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.query.pursuit.card.PursuitCard.NextGate;
import io.tutti.query.pursuit.score.CountingRule.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One person's work over all pursuits.
 *
 * @param toAnswer open requests to the person, or to anybody of the person's department, the first due first; also of
 *     open pursuits on whose team the person is not
 * @param toJudge answers to requests of the person that nobody has accepted or sent back, the first asked first
 * @param waitingFor the person's own requests without an answer, the first due first
 * @param toAcknowledge contributions of other departments that do not count yet, the oldest first
 * @param pursuits of the person that go on, the one that closes first at the beginning
 * @param contributed the person's own contributions, the newest first
 * @param weeks the same by pursuit and week, the newest first
 */
record Work(
        Instant asOf,
        Items<Request> toAnswer,
        Items<Request> toJudge,
        Items<Request> waitingFor,
        Items<Piece> toAcknowledge,
        Items<Mine> pursuits,
        Items<Piece> contributed,
        Items<Week> weeks) {

    private static final int SHOWN = 50;

    /**
     * The first of many.
     *
     * @param total how many there are in all
     */
    record Items<T>(int total, List<T> items) {

        static <T> Items<T> of(List<T> all, Comparator<T> order) {
            return of(all, order, Function.identity());
        }

        /** @param shown of one that is among the first; not asked for others */
        static <S, T> Items<T> of(List<S> all, Comparator<S> order, Function<S, T> shown) {
            List<S> sorted = new ArrayList<>(all);
            sorted.sort(order);
            return new Items<>(
                    all.size(), sorted.stream().limit(SHOWN).map(shown).toList());
        }
    }

    /**
     * A request.
     *
     * @param askedOf the department that owns the answer
     * @param person the one asked; absent for anybody of the department
     * @param overdue whether it is due and still open
     * @param onTeam whether the reader is on the pursuit's team
     */
    record Request(
            PursuitId pursuit,
            String account,
            InputRequestId request,
            @Nullable String question,
            MemberId askedBy,
            Department askedOf,
            @Nullable MemberId person,
            Instant due,
            boolean overdue,
            Instant askedAt,
            boolean onTeam) {}

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

    /**
     * A pursuit and the person's part in it.
     *
     * @param pcs absent for insufficient evidence
     */
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

    /**
     * What the person contributed to a pursuit in an ISO week (UTC).
     *
     * @param end of the week: the first instant of the next
     * @param logged contributions that stand
     * @param counted those of them that count
     */
    record Week(PursuitId pursuit, String account, Instant end, int logged, int counted) {}
}
