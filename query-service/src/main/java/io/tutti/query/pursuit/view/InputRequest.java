package io.tutti.query.pursuit.view;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question that a department was asked, and what became of it.
 *
 * @param department of who asked, at that moment
 * @param due until when the answer is wanted
 * @param assignments who was asked, one after the other; the one who owns the answer now is the last
 * @param answers all that were given, also those sent back
 * @param closing set when the request was declined or cancelled
 * @param overdueAt when it was noted that the due instant had passed without an answer; stays for ever
 * @param sequence of the event that asked
 */
public record InputRequest(
        InputRequestId id,
        MemberId requestedBy,
        Department department,
        String question,
        Instant due,
        List<Assignment> assignments,
        List<Answer> answers,
        @Nullable Closing closing,
        @Nullable Instant overdueAt,
        Instant occurredAt,
        Instant recordedAt,
        long sequence)
        implements Occurred {

    public InputRequest {
        requireNonNull(id, "request");
        requireNonNull(requestedBy, "requestedBy");
        requireNonNull(department, "department");
        requireNonNull(question, "question");
        requireNonNull(due, "due");
        requireNonNull(occurredAt, "occurredAt");
        assignments = List.copyOf(assignments);
        answers = List.copyOf(answers);
    }

    /** Where a request is on its way. */
    public enum Status {
        /** Waits for an answer, also after one was sent back. */
        OPEN,
        /** Has an answer that nobody has judged yet. */
        ANSWERED,
        /** Has an answer that does. */
        ACCEPTED,
        /** The department that was asked will not answer. */
        DECLINED,
        /** The answer is not needed any more. */
        CANCELLED
    }

    @JsonProperty
    public Status status() {
        if (closing != null) {
            return closing.how();
        }
        Judgement last = answers.isEmpty() ? null : answers.getLast().judgement();
        if (last != null) {
            return last.accepted() ? Status.ACCEPTED : Status.OPEN;
        }
        return answers.isEmpty() ? Status.OPEN : Status.ANSWERED;
    }

    /** Whether it waits for an answer beyond its due instant, as far as that was noted. */
    @JsonProperty
    public boolean overdue() {
        return overdueAt != null && status() == Status.OPEN;
    }

    /** The department that owns the answer now. */
    @JsonProperty
    public Department askedOf() {
        return assignments.getLast().askedOf();
    }

    /** The one person asked now; null when anybody of the department may answer. */
    @JsonProperty
    public @Nullable MemberId askedOfMember() {
        return assignments.getLast().askedOfMember();
    }

    InputRequest with(Assignment next) {
        return with(History.and(assignments, next), answers, closing, overdueAt);
    }

    InputRequest with(Answer next) {
        return with(assignments, History.and(answers, next), closing, overdueAt);
    }

    /** Judges the latest answer by that contribution. */
    InputRequest with(ContributionId contribution, Judgement judgement) {
        requireNonNull(contribution, "contribution");
        List<Answer> judged = new ArrayList<>(answers);
        for (int at = judged.size() - 1; at >= 0; at--) {
            if (judged.get(at).contribution().equals(contribution)) {
                judged.set(at, judged.get(at).judged(judgement));
                break;
            }
        }
        return with(assignments, judged, closing, overdueAt);
    }

    /** The last time that a contribution was given as the answer; null when it never was. */
    @Nullable
    Answer latestAnswer(ContributionId contribution) {
        return answers.reversed().stream()
                .filter(answer -> answer.contribution().equals(contribution))
                .findFirst()
                .orElse(null);
    }

    InputRequest with(Closing end) {
        return with(assignments, answers, end, overdueAt);
    }

    InputRequest overdueSince(Instant noted) {
        return with(assignments, answers, closing, noted);
    }

    private InputRequest with(
            List<Assignment> asked, List<Answer> given, @Nullable Closing end, @Nullable Instant noted) {
        return new InputRequest(
                id, requestedBy, department, question, due, asked, given, end, noted, occurredAt, recordedAt, sequence);
    }

    /**
     * Who was to answer from one moment on.
     *
     * @param askedOfMember null when anybody of the department may answer
     * @param by who asked, or passed the request on
     * @param reason why it was passed on, if said
     */
    public record Assignment(
            Department askedOf,
            @Nullable MemberId askedOfMember,
            Instant since,
            MemberId by,
            @Nullable String reason) {
        public Assignment {
            requireNonNull(askedOf, "askedOf");
            requireNonNull(by, "by");
        }
    }

    /**
     * A contribution given as the answer.
     *
     * @param department of who answered, at that moment
     * @param judgement null until somebody accepted it or sent it back
     */
    public record Answer(
            ContributionId contribution,
            MemberId answeredBy,
            Department department,
            @Nullable Judgement judgement,
            Instant occurredAt,
            Instant recordedAt,
            long sequence)
            implements Occurred {
        public Answer {
            requireNonNull(contribution, "contribution");
            requireNonNull(answeredBy, "answeredBy");
            requireNonNull(department, "department");
            requireNonNull(occurredAt, "occurredAt");
        }

        private Answer judged(Judgement by) {
            return new Answer(contribution, answeredBy, department, by, occurredAt, recordedAt, sequence);
        }
    }

    /**
     * Whether an answer does.
     *
     * @param accepted false when it was sent back
     * @param department of who judged, at that moment
     * @param reason what is missing, for an answer that was sent back
     */
    public record Judgement(
            boolean accepted,
            MemberId by,
            Department department,
            @Nullable String reason,
            Instant occurredAt,
            Instant recordedAt,
            long sequence)
            implements Occurred {
        public Judgement {
            requireNonNull(by, "by");
            requireNonNull(department, "department");
            requireNonNull(occurredAt, "occurredAt");
        }
    }

    /**
     * The end of a request without an accepted answer.
     *
     * @param how {@link Status#DECLINED} or {@link Status#CANCELLED}
     * @param department of who declined, at that moment; null for a cancelled one
     * @param occurredAt when it was recorded, for a cancelled one
     */
    public record Closing(
            Status how,
            MemberId by,
            @Nullable Department department,
            @Nullable String reason,
            Instant occurredAt,
            Instant recordedAt,
            long sequence)
            implements Occurred {
        public Closing {
            requireNonNull(by, "by");
            requireNonNull(occurredAt, "occurredAt");
        }
    }
}
