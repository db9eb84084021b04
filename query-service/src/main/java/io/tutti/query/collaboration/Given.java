package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.view.Acknowledgement;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was contributed to a pursuit, with the verdict on each. */
final class Given {

    private final Map<ContributionId, Verdict> verdicts = new LinkedHashMap<>();
    private final List<Acknowledgement> acknowledgements;
    private final People people;

    Given(PursuitView view, Score score, People people) {
        acknowledgements = view.acknowledgements();
        this.people = people;
        score.verdicts().forEach(verdict -> verdicts.put(verdict.contribution().id(), verdict));
    }

    /** The newest first. */
    public List<Contribution> contributions(ContributionFilter filter) {
        return fitting(filter).stream()
                .sorted(Comparator.comparing(Contribution::occurredAt)
                        .thenComparingLong(Contribution::sequence)
                        .reversed())
                .limit(filter.limit())
                .toList();
    }

    public List<Contribution> fitting(ContributionFilter filter) {
        return verdicts.values().stream()
                .filter(filter::fits)
                .map(Verdict::contribution)
                .toList();
    }

    public Verdict verdict(Contribution contribution) {
        return Objects.requireNonNull(verdicts.get(contribution.id()));
    }

    public Contribution contribution(ContributionId id) {
        return Objects.requireNonNull(verdicts.get(id)).contribution();
    }

    public boolean knows(ContributionId id) {
        return verdicts.containsKey(id);
    }

    /** What somebody can still say of a contribution by acknowledging it; null for nothing more. */
    public @Nullable AcknowledgementType sayable(Contribution contribution, String subject) {
        List<AcknowledgementType> said = acknowledgements.stream()
                .filter(one -> one.contribution().equals(contribution.id())
                        && one.acknowledgedBy().value().equals(subject))
                .map(Acknowledgement::type)
                .toList();
        return Arrays.stream(AcknowledgementType.values())
                .filter(type -> !said.contains(type))
                .findFirst()
                .orElse(null);
    }

    /** Whether anything happened later than said: it was logged more than a day after. */
    public boolean late(Contribution contribution) {
        return contribution.loggedAfter().compareTo(Duration.ofDays(1)) > 0;
    }

    /** The kinds of contributions there are. */
    public List<ContributionKind> kinds() {
        return List.of(ContributionKind.values());
    }

    /** Who gave anything, by name. */
    public List<MemberId> contributors() {
        return verdicts.values().stream()
                .map(verdict -> verdict.contribution().contributor())
                .distinct()
                .sorted(Comparator.comparing(people::name))
                .toList();
    }
}
