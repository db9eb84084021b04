package io.tutti.command.pursuit;

import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.AnswerAccepted;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.ContributionRevised;
import io.tutti.contract.pursuit.ContributionWithdrawn;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What was contributed to a pursuit, by whom, and who took it up. */
public final class Contributions {

    /**
     * One contribution, as far as decisions need it.
     *
     * @param department the contributor's department when it was logged
     * @param version counts revisions, from 1
     * @param takenUp whether somebody else of another department acknowledged it, built on it or accepted it as an answer
     */
    public record Standing(
            MemberId contributor,
            Department department,
            ContributionKind kind,
            int version,
            boolean takenUp,
            boolean withdrawn) {

        private Standing takenUpBy(MemberId member, Department from) {
            return takenUp || member.equals(contributor) || from.equals(department)
                    ? this
                    : new Standing(contributor, department, kind, version, true, withdrawn);
        }

        private Standing revised(int to) {
            return new Standing(contributor, department, kind, to, takenUp, withdrawn);
        }

        private Standing asWithdrawn() {
            return new Standing(contributor, department, kind, version, takenUp, true);
        }
    }

    private record Acknowledgement(ContributionId contribution, MemberId by, AcknowledgementType type) {}

    private final Map<ContributionId, Standing> all = new HashMap<>();
    private final Set<Acknowledgement> acknowledgements = new HashSet<>();

    void on(PursuitEvent event) {
        switch (event) {
            case ContributionLogged e -> {
                all.put(e.contribution(), new Standing(e.contributor(), e.department(), e.kind(), 1, false, false));
                e.buildsOn().forEach(foundation -> takenUp(foundation, e.contributor(), e.department()));
            }
            case ContributionAcknowledged e -> {
                acknowledgements.add(new Acknowledgement(e.contribution(), e.acknowledgedBy(), e.type()));
                takenUp(e.contribution(), e.acknowledgedBy(), e.department());
            }
            case AnswerAccepted e -> takenUp(e.contribution(), e.acceptedBy(), e.department());
            case ContributionRevised e ->
                all.computeIfPresent(e.contribution(), (id, standing) -> standing.revised(e.version()));
            case ContributionWithdrawn e ->
                all.computeIfPresent(e.contribution(), (id, standing) -> standing.asWithdrawn());
            default -> {}
        }
    }

    private void takenUp(ContributionId contribution, MemberId by, Department from) {
        all.computeIfPresent(contribution, (id, standing) -> standing.takenUpBy(by, from));
    }

    /** Whether this was contributed, withdrawn or not. */
    public boolean has(ContributionId contribution) {
        return all.containsKey(contribution);
    }

    /** How a contribution stands; empty for one that was not made in this pursuit. */
    public Optional<Standing> find(ContributionId contribution) {
        return Optional.ofNullable(all.get(contribution));
    }

    /** Whether this was contributed and not withdrawn. */
    public boolean stands(ContributionId contribution) {
        return find(contribution).filter(standing -> !standing.withdrawn()).isPresent();
    }

    /** Whether this person contributed it. */
    public boolean isBy(MemberId member, ContributionId contribution) {
        return find(contribution)
                .filter(standing -> standing.contributor().equals(member))
                .isPresent();
    }

    /** Whether the person has already acknowledged it in this way. */
    public boolean isAcknowledged(ContributionId contribution, MemberId by, AcknowledgementType type) {
        return acknowledgements.contains(new Acknowledgement(contribution, by, type));
    }

    /** Whether a contribution that stands and was taken up by another department fits. */
    public boolean anyTakenUp(Predicate<Standing> wanted) {
        return all.values().stream()
                .anyMatch(standing -> standing.takenUp() && !standing.withdrawn() && wanted.test(standing));
    }
}
