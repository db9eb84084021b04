package io.tutti.command.pursuit;

import io.tutti.contract.pursuit.AnswerAccepted;
import io.tutti.contract.pursuit.AnswerSentBack;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequestCancelled;
import io.tutti.contract.pursuit.InputRequestDeclined;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.InputRequestOverdue;
import io.tutti.contract.pursuit.InputRequestReassigned;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was asked of whom in a pursuit, and how that stands. */
public final class Requests {

    /** Where a request is on its way. */
    public enum Status {
        OPEN,
        ANSWERED,
        ACCEPTED,
        DECLINED,
        CANCELLED
    }

    /**
     * One input request, as far as decisions need it.
     *
     * @param askedOf the department that owns the answer
     * @param askedOfMember the one person asked; null when anybody of the department may answer
     * @param answer the contribution that answers it; null unless answered or accepted
     * @param overdue whether its due instant was already noted as passed
     */
    public record Request(
            MemberId requestedBy,
            Department askedOf,
            @Nullable MemberId askedOfMember,
            Instant due,
            Status status,
            @Nullable ContributionId answer,
            boolean overdue) {

        private Request reassigned(Department department, @Nullable MemberId member) {
            return new Request(requestedBy, department, member, due, status, answer, overdue);
        }

        private Request now(Status next, @Nullable ContributionId by) {
            return new Request(requestedBy, askedOf, askedOfMember, due, next, by, overdue);
        }

        private Request asOverdue() {
            return new Request(requestedBy, askedOf, askedOfMember, due, status, answer, true);
        }
    }

    private final Map<InputRequestId, Request> all = new HashMap<>();

    void on(PursuitEvent event) {
        switch (event) {
            case InputRequested e ->
                all.put(
                        e.request(),
                        new Request(
                                e.requestedBy(), e.askedOf(), e.askedOfMember(), e.due(), Status.OPEN, null, false));
            case InputRequestReassigned e ->
                all.computeIfPresent(e.request(), (id, request) -> request.reassigned(e.askedOf(), e.askedOfMember()));
            case InputRequestAnswered e -> set(e.request(), Status.ANSWERED, e.contribution());
            case AnswerAccepted e -> set(e.request(), Status.ACCEPTED, e.contribution());
            case AnswerSentBack e -> set(e.request(), Status.OPEN, null);
            case InputRequestDeclined e -> set(e.request(), Status.DECLINED, null);
            case InputRequestCancelled e -> set(e.request(), Status.CANCELLED, null);
            case InputRequestOverdue e -> all.computeIfPresent(e.request(), (id, request) -> request.asOverdue());
            default -> {}
        }
    }

    private void set(InputRequestId id, Status status, @Nullable ContributionId answer) {
        all.computeIfPresent(id, (same, request) -> request.now(status, answer));
    }

    /** How a request stands; empty for one that was not made in this pursuit. */
    public Optional<Request> find(InputRequestId request) {
        return Optional.ofNullable(all.get(request));
    }

    /** How many requests were made, whatever became of them. */
    public int size() {
        return all.size();
    }

    /** Whether the request was made here and stands so. */
    public boolean is(InputRequestId request, Status status) {
        return find(request).filter(found -> found.status() == status).isPresent();
    }

    /** The contribution that answers it; empty unless answered or accepted. */
    public Optional<ContributionId> answerTo(InputRequestId request) {
        return find(request).map(Request::answer);
    }

    /** Whether this person asked it. */
    public boolean isBy(MemberId member, InputRequestId request) {
        return find(request).filter(found -> found.requestedBy().equals(member)).isPresent();
    }

    /** What is open although it was due by an instant, and was not noted as overdue yet; the earliest due first. */
    public List<InputRequestOverdue> newlyOverdueAt(Instant instant) {
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().status() == Status.OPEN
                        && !entry.getValue().overdue()
                        && !entry.getValue().due().isAfter(instant))
                .map(entry ->
                        new InputRequestOverdue(entry.getKey(), entry.getValue().due()))
                .sorted(Comparator.comparing(InputRequestOverdue::due)
                        .thenComparing(overdue -> overdue.request().value()))
                .toList();
    }
}
