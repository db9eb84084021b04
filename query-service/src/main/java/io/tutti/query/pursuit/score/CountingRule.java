package io.tutti.query.pursuit.score;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.query.pursuit.view.Acknowledgement;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.Contribution.Withdrawal;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.InputRequest.Answer;
import io.tutti.query.pursuit.view.InputRequest.Judgement;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which contributions count, and why.
 *
 * <p>A contribution counts once a member of another department acknowledged it, built a contribution of theirs on it, or
 * accepted it as the answer to a request. Departments are those that the events recorded at each act, so a later move
 * changes nothing; nobody makes their own contribution count, not even after a move. A withdrawn contribution does not
 * count, but for what it builds on it stays evidence. Of those that would count so, the earliest per person
 * and ISO week (UTC) do, by when they occurred and then by their order in the pursuit: a contribution that does not count
 * anyway takes no place from one that does. How many count is the formula's, three in {@code pcs-1}.
 */
public final class CountingRule {

    private static final long SECONDS_PER_DAY = 86_400;
    private static final int DAYS_PER_WEEK = 7;

    /** Day 0 of the epoch was a Thursday: so many days after the Monday of its ISO week. */
    private static final int EPOCH_DAY_IN_WEEK = 3;

    private CountingRule() {}

    /** Whether and why a contribution counts; stable codes for programs. */
    public enum Reason {
        ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT,
        BUILT_ON_BY_ANOTHER_DEPARTMENT,
        ANSWER_ACCEPTED_BY_ANOTHER_DEPARTMENT,
        NOT_YET_ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT,
        WEEKLY_LIMIT_REACHED,
        WITHDRAWN
    }

    /**
     * One act of another department that makes a contribution count.
     *
     * @param acknowledgement set when the act is an acknowledgement
     * @param builtBy the contribution that builds on this one, when the act is that
     * @param acceptedFor the request to which this one was accepted as the answer, when the act is that
     * @param sequence of the event in the pursuit
     */
    public record Evidence(
            @Nullable UUID acknowledgement,
            @Nullable ContributionId builtBy,
            @Nullable InputRequestId acceptedFor,
            MemberId member,
            Department department,
            Instant occurredAt,
            long sequence) {

        private Reason reason() {
            if (acknowledgement != null) {
                return Reason.ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT;
            }
            return builtBy != null
                    ? Reason.BUILT_ON_BY_ANOTHER_DEPARTMENT
                    : Reason.ANSWER_ACCEPTED_BY_ANOTHER_DEPARTMENT;
        }
    }

    /**
     * The judgement on one contribution.
     *
     * @param evidence every act that makes it count, in the order of the events; one is enough
     * @param weeklyLimit how many contributions of one person count per ISO week
     */
    public record Verdict(Contribution contribution, Reason reason, List<Evidence> evidence, int weeklyLimit) {

        /** Whether it counts. */
        public boolean counted() {
            return switch (reason) {
                case ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT,
                        BUILT_ON_BY_ANOTHER_DEPARTMENT,
                        ANSWER_ACCEPTED_BY_ANOTHER_DEPARTMENT -> true;
                case NOT_YET_ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT, WEEKLY_LIMIT_REACHED, WITHDRAWN -> false;
            };
        }

        /** One sentence for people, which says what to do where something can be done. */
        public String why() {
            return switch (reason) {
                case ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT -> first() + " acknowledged it.";
                case BUILT_ON_BY_ANOTHER_DEPARTMENT -> first() + " built on it.";
                case ANSWER_ACCEPTED_BY_ANOTHER_DEPARTMENT -> first() + " accepted it as the answer to a request.";
                case NOT_YET_ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT ->
                    "Nobody outside " + contribution.department()
                            + " has acknowledged it, built on it or accepted it as"
                            + " an answer yet: ask someone of another department who used it to acknowledge it.";
                case WEEKLY_LIMIT_REACHED -> {
                    LocalDate day = LocalDate.ofEpochDay(epochDay(contribution.occurredAt()));
                    yield String.format(
                            Locale.ROOT,
                            "%s has %d earlier contributions that count in week %d-W%02d, and no more than that count"
                                    + " per person and week; nothing needs to be done.",
                            contribution.contributor(),
                            weeklyLimit,
                            day.get(IsoFields.WEEK_BASED_YEAR),
                            day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                }
                case WITHDRAWN -> {
                    Withdrawal withdrawal = Objects.requireNonNull(contribution.withdrawal());
                    yield withdrawal.withdrawnBy() + " withdrew it: " + withdrawal.reason();
                }
            };
        }

        private String first() {
            return evidence.getFirst().member() + " of " + evidence.getFirst().department();
        }
    }

    /**
     * One verdict for each contribution, in the order of the contributions.
     *
     * @param weeklyLimit how many contributions of one person count per ISO week
     */
    public static List<Verdict> judge(PursuitView view, int weeklyLimit) {
        List<Contribution> contributions = view.contributions();
        Map<ContributionId, List<Evidence>> evidence = evidence(view);
        Set<ContributionId> beyondLimit = beyondWeeklyLimit(contributions, evidence, weeklyLimit);
        return contributions.stream()
                .map(c ->
                        verdict(c, evidence.getOrDefault(c.id(), List.of()), beyondLimit.contains(c.id()), weeklyLimit))
                .toList();
    }

    private static Map<ContributionId, List<Evidence>> evidence(PursuitView view) {
        Map<ContributionId, Contribution> byId =
                HashMap.newHashMap(view.contributions().size());
        view.contributions().forEach(c -> byId.put(c.id(), c));
        Map<ContributionId, List<Evidence>> found = new HashMap<>();
        for (Acknowledgement a : view.acknowledgements()) {
            offer(
                    found,
                    byId.get(a.contribution()),
                    new Evidence(a.id(), null, null, a.acknowledgedBy(), a.department(), a.occurredAt(), a.sequence()));
        }
        for (Contribution c : view.contributions()) {
            for (ContributionId foundation : new LinkedHashSet<>(c.buildsOn())) {
                offer(
                        found,
                        byId.get(foundation),
                        new Evidence(
                                null, c.id(), null, c.contributor(), c.department(), c.occurredAt(), c.sequence()));
            }
        }
        for (InputRequest request : view.requests()) {
            for (Answer answer : request.answers()) {
                Judgement j = answer.judgement();
                if (j != null && j.accepted()) {
                    offer(
                            found,
                            byId.get(answer.contribution()),
                            new Evidence(
                                    null, null, request.id(), j.by(), j.department(), j.occurredAt(), j.sequence()));
                }
            }
        }
        found.values().forEach(list -> list.sort(comparingLong(Evidence::sequence)));
        return found;
    }

    private static void offer(
            Map<ContributionId, List<Evidence>> found, @Nullable Contribution on, Evidence candidate) {
        if (on != null
                && !on.department().equals(candidate.department())
                && !on.contributor().equals(candidate.member())) {
            found.computeIfAbsent(on.id(), id -> new ArrayList<>()).add(candidate);
        }
    }

    private record PersonWeek(MemberId member, long week) {}

    private static Set<ContributionId> beyondWeeklyLimit(
            List<Contribution> contributions, Map<ContributionId, List<Evidence>> evidence, int weeklyLimit) {
        Map<PersonWeek, Integer> taken = new HashMap<>();
        Set<ContributionId> beyond = new HashSet<>();
        contributions.stream()
                .filter(c -> c.stands() && evidence.containsKey(c.id()))
                .sorted(comparing(Contribution::occurredAt).thenComparingLong(Contribution::sequence))
                .forEach(c -> {
                    PersonWeek week = new PersonWeek(c.contributor(), week(c.occurredAt()));
                    if (taken.merge(week, 1, Integer::sum) > weeklyLimit) {
                        beyond.add(c.id());
                    }
                });
        return beyond;
    }

    private static long epochDay(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS_PER_DAY);
    }

    /** Number of the ISO week, counted from the week of the epoch: needs no calendar, so it works for any instant. */
    static long week(Instant instant) {
        return Math.floorDiv(epochDay(instant) + EPOCH_DAY_IN_WEEK, DAYS_PER_WEEK);
    }

    private static Verdict verdict(Contribution c, List<Evidence> evidence, boolean beyondLimit, int weeklyLimit) {
        Reason reason;
        if (!c.stands()) {
            reason = Reason.WITHDRAWN;
        } else if (evidence.isEmpty()) {
            reason = Reason.NOT_YET_ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT;
        } else {
            reason = beyondLimit
                    ? Reason.WEEKLY_LIMIT_REACHED
                    : evidence.getFirst().reason();
        }
        return new Verdict(c, reason, evidence, weeklyLimit);
    }
}
