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
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What was contributed to a pursuit, by whom, and who took it up. */
public final class Contributions {

    /**
     * One contribution, as far as decisions need it.
     *
     * @param department the contributor's department when it was logged
     * @param version counts revisions, from 1
     * @param content fingerprint of what it says now
     * @param takenUp whether somebody else of another department acknowledged it, built on it or accepted it as an answer
     */
    public record Standing(
            MemberId contributor,
            Department department,
            ContributionKind kind,
            int version,
            UUID content,
            boolean takenUp,
            boolean withdrawn) {

        /** Whether this is what it says already. */
        public boolean says(String title, String text, List<String> proofPoints) {
            return content.equals(fingerprint(title, text, proofPoints));
        }

        private Standing takenUpBy(MemberId member, Department from) {
            return takenUp || member.equals(contributor) || from.equals(department)
                    ? this
                    : new Standing(contributor, department, kind, version, content, true, withdrawn);
        }

        private Standing revised(int to, UUID saying) {
            return new Standing(contributor, department, kind, to, saying, takenUp, withdrawn);
        }

        private Standing asWithdrawn() {
            return new Standing(contributor, department, kind, version, content, takenUp, true);
        }
    }

    /** Texts have no null characters, so no two contents read the same. */
    private static UUID fingerprint(String title, String text, List<String> proofPoints) {
        String all = title + '\0' + text + '\0' + String.join("\0", proofPoints);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    private record Acknowledgement(ContributionId contribution, MemberId by, AcknowledgementType type) {}

    private final Map<ContributionId, Standing> all = new HashMap<>();
    private final Set<Acknowledgement> acknowledgements = new HashSet<>();
    private final Map<Long, Integer> revisions = new HashMap<>();

    void on(PursuitEvent event, long sequence) {
        switch (event) {
            case ContributionLogged e -> {
                all.put(
                        e.contribution(),
                        new Standing(
                                e.contributor(),
                                e.department(),
                                e.kind(),
                                1,
                                fingerprint(e.title(), e.text(), e.proofPoints()),
                                false,
                                false));
                e.buildsOn().forEach(foundation -> takenUp(foundation, e.contributor(), e.department()));
            }
            case ContributionAcknowledged e -> {
                acknowledgements.add(new Acknowledgement(e.contribution(), e.acknowledgedBy(), e.type()));
                takenUp(e.contribution(), e.acknowledgedBy(), e.department());
            }
            case AnswerAccepted e -> takenUp(e.contribution(), e.acceptedBy(), e.department());
            case ContributionRevised e -> {
                revisions.put(sequence, e.version());
                all.computeIfPresent(
                        e.contribution(),
                        (id, standing) ->
                                standing.revised(e.version(), fingerprint(e.title(), e.text(), e.proofPoints())));
            }
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

    /**
     * The version of its contribution that a revision made.
     *
     * @param sequence the pursuit's version with the revision as its last event
     * @throws IllegalArgumentException when that event is no revision
     */
    public int versionMadeAt(long sequence) {
        Integer version = revisions.get(sequence);
        if (version == null) {
            throw new IllegalArgumentException("no contribution was revised at " + sequence);
        }
        return version;
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
