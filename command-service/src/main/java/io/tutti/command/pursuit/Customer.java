package io.tutti.command.pursuit;

import io.tutti.contract.pursuit.BuyingInfluenceAssessed;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.BuyingInfluenceIdentified;
import io.tutti.contract.pursuit.BuyingInfluenceRemoved;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.DegreeOfInfluence;
import io.tutti.contract.pursuit.IssueConfirmed;
import io.tutti.contract.pursuit.IssueId;
import io.tutti.contract.pursuit.IssueRetracted;
import io.tutti.contract.pursuit.IssueStated;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.ResponseMode;
import io.tutti.contract.pursuit.UnderstoodInfluence;
import io.tutti.contract.pursuit.WinResultStated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who decides at the customer, and what was understood of them. Removed influences and retracted issues are kept. */
public final class Customer {

    /** The present judgement on a buying influence; the rating is from -5 to 5. */
    public record Assessment(BuyingRole role, DegreeOfInfluence degree, ResponseMode mode, int rating) {}

    private record Influence(
            Assessment assessment,
            Instant identifiedAt,
            @Nullable Instant removedAt,
            @Nullable String winResult) {

        private Influence judged(Assessment anew) {
            return new Influence(anew, identifiedAt, removedAt, winResult);
        }

        private Influence removed(Instant at) {
            return new Influence(assessment, identifiedAt, at, winResult);
        }

        private Influence winning(String text) {
            return new Influence(assessment, identifiedAt, removedAt, text);
        }
    }

    private record Issue(
            BuyingInfluenceId influence,
            Instant statedAt,
            @Nullable Instant retractedAt,
            boolean confirmed) {}

    private final Map<BuyingInfluenceId, Influence> influences = new LinkedHashMap<>();
    private final Map<IssueId, Issue> issues = new LinkedHashMap<>();

    void on(PursuitEvent event, Instant recordedAt) {
        switch (event) {
            case BuyingInfluenceIdentified e ->
                influences.put(
                        e.influence(),
                        new Influence(
                                new Assessment(e.role(), e.degree(), e.mode(), e.rating()), recordedAt, null, null));
            case BuyingInfluenceAssessed e ->
                influences.computeIfPresent(
                        e.influence(),
                        (id, was) -> was.judged(new Assessment(e.role(), e.degree(), e.mode(), e.rating())));
            case BuyingInfluenceRemoved e ->
                influences.computeIfPresent(e.influence(), (id, was) -> was.removed(recordedAt));
            case WinResultStated e -> influences.computeIfPresent(e.influence(), (id, was) -> was.winning(e.text()));
            case IssueStated e -> issues.put(e.issue(), new Issue(e.influence(), recordedAt, null, false));
            case IssueConfirmed e ->
                issues.computeIfPresent(
                        e.issue(), (id, was) -> new Issue(was.influence(), was.statedAt(), was.retractedAt(), true));
            case IssueRetracted e ->
                issues.computeIfPresent(
                        e.issue(),
                        (id, was) -> new Issue(was.influence(), was.statedAt(), recordedAt, was.confirmed()));
            default -> {}
        }
    }

    /** Whether the influence was identified here, removed since or not. */
    public boolean has(BuyingInfluenceId influence) {
        return influences.containsKey(influence);
    }

    /** How an influence is judged now; empty for one that was not identified here or was removed. */
    public Optional<Assessment> assessmentOf(BuyingInfluenceId influence) {
        return Optional.ofNullable(influences.get(influence))
                .filter(found -> found.removedAt() == null)
                .map(Influence::assessment);
    }

    /** How many influences are identified and not removed. */
    public int size() {
        return Math.toIntExact(influences.values().stream()
                .filter(influence -> influence.removedAt() == null)
                .count());
    }

    /** The one influence that gives the final approval, where it is known. */
    public Optional<BuyingInfluenceId> economic() {
        return influences.entrySet().stream()
                .filter(entry -> entry.getValue().removedAt() == null
                        && entry.getValue().assessment().role() == BuyingRole.ECONOMIC)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What the influence wins, as it was stated last; empty where nothing was stated. */
    public Optional<String> winResultOf(BuyingInfluenceId influence) {
        return Optional.ofNullable(influences.get(influence)).map(Influence::winResult);
    }

    /** How many issues were stated and not retracted. */
    public int issues() {
        return Math.toIntExact(issues.values().stream()
                .filter(issue -> issue.retractedAt() == null)
                .count());
    }

    /** Whether the issue was stated here, retracted since or not. */
    public boolean has(IssueId issue) {
        return issues.containsKey(issue);
    }

    /** Whether the issue was stated and not retracted, and its influence not removed. */
    public boolean stands(IssueId issue) {
        Issue found = issues.get(issue);
        return found != null
                && found.retractedAt() == null
                && assessmentOf(found.influence()).isPresent();
    }

    /** Whether the issue was stated here and not retracted. */
    public boolean isUnderstood(IssueId issue) {
        Issue found = issues.get(issue);
        return found != null && found.retractedAt() == null;
    }

    /** Whether the customer confirmed the issue. */
    public boolean isConfirmed(IssueId issue) {
        Issue found = issues.get(issue);
        return found != null && found.confirmed();
    }

    /** Every influence that is identified, with its issues that are understood now. */
    public List<UnderstoodInfluence> understood() {
        return understoodAt(Instant.MAX);
    }

    /**
     * What was known at an instant, as it was recorded until then: every influence identified and not removed, with its
     * issues that were stated and not retracted. Roles are those of now.
     */
    public List<UnderstoodInfluence> understoodAt(Instant instant) {
        List<UnderstoodInfluence> understood = new ArrayList<>();
        influences.forEach((id, influence) -> {
            if (lies(instant, influence.identifiedAt(), influence.removedAt())) {
                List<IssueId> known = issues.entrySet().stream()
                        .filter(entry -> entry.getValue().influence().equals(id)
                                && lies(
                                        instant,
                                        entry.getValue().statedAt(),
                                        entry.getValue().retractedAt()))
                        .map(Map.Entry::getKey)
                        .toList();
                understood.add(
                        new UnderstoodInfluence(id, influence.assessment().role(), known));
            }
        });
        return understood;
    }

    private static boolean lies(Instant instant, Instant from, @Nullable Instant until) {
        return !instant.isBefore(from) && (until == null || instant.isBefore(until));
    }
}
