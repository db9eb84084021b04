package io.tutti.query.collaboration;

import static java.util.Objects.requireNonNull;

import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.TeamRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the events of one pursuit say, up to one of them. Lists are in the order of the events. Public, with
 * its parts, because the MongoDB driver reads and makes records by reflection.
 *
 * @param sequence of the last event folded in; -1 before the first
 * @param recordedAt when that event was recorded
 * @param facts null until the pursuit is known to have been opened
 * @param halt why later events are not folded in, or null when none is known to be missing
 * @param size bytes that all folded events took, a bound for the size of the stored document
 */
public record PursuitView(
        PursuitId id,
        long sequence,
        @Nullable Instant recordedAt,
        @Nullable Facts facts,
        List<TeamMember> team,
        List<Contribution> contributions,
        List<Acknowledgement> acknowledgements,
        List<UnknownEvent> unknownEvents,
        @Nullable Halt halt,
        long size) {

    public PursuitView {
        team = List.copyOf(team);
        contributions = List.copyOf(contributions);
        acknowledgements = List.copyOf(acknowledgements);
        unknownEvents = List.copyOf(unknownEvents);
    }

    /** A pursuit of which no event was seen yet. */
    static PursuitView before(PursuitId id) {
        return new PursuitView(id, -1, null, null, List.of(), List.of(), List.of(), List.of(), null, 0);
    }

    /** Whether this one says anything else than an earlier view of the same pursuit. */
    boolean differsFrom(PursuitView earlier) {
        return sequence != earlier.sequence || !Objects.equals(halt, earlier.halt);
    }

    /** What is being pursued. */
    public record Facts(
            String account,
            String objective,
            Money value,
            boolean largeDeal,
            LocalDate expectedClose,
            List<Department> requiredDepartments,
            Instant openedAt) {
        public Facts {
            requireNonNull(account, "account");
            requireNonNull(objective, "objective");
            requireNonNull(value, "value");
            requireNonNull(expectedClose, "expectedClose");
            requiredDepartments = List.copyOf(requiredDepartments);
        }
    }

    /** One person of the team, as of the last time they joined. */
    public record TeamMember(
            MemberId member, @Nullable String name, Department department, TeamRole role, Instant since) {
        public TeamMember {
            requireNonNull(member, "member");
            requireNonNull(department, "department");
            requireNonNull(role, "role");
        }
    }

    /** One contribution, with the contributor's department at that moment. */
    public record Contribution(
            ContributionId id,
            MemberId contributor,
            Department department,
            ContributionKind kind,
            Artefact artefact,
            String title,
            String text,
            List<String> proofPoints,
            List<ContributionId> buildsOn,
            Instant occurredAt,
            Instant recordedAt,
            long sequence) {
        public Contribution {
            requireNonNull(id, "contribution");
            requireNonNull(contributor, "contributor");
            requireNonNull(department, "department");
            requireNonNull(kind, "kind");
            requireNonNull(artefact, "artefact");
            requireNonNull(title, "title");
            requireNonNull(text, "text");
            requireNonNull(occurredAt, "occurredAt");
            proofPoints = List.copyOf(proofPoints);
            buildsOn = List.copyOf(buildsOn);
        }
    }

    /** One acknowledgement, with the acknowledging member's department at that moment. */
    public record Acknowledgement(
            UUID id,
            ContributionId contribution,
            MemberId acknowledgedBy,
            Department department,
            AcknowledgementType type,
            @Nullable String note,
            Instant occurredAt,
            Instant recordedAt,
            long sequence) {
        public Acknowledgement {
            requireNonNull(id, "acknowledgement");
            requireNonNull(contribution, "contribution");
            requireNonNull(acknowledgedBy, "acknowledgedBy");
            requireNonNull(department, "department");
            requireNonNull(type, "type");
            requireNonNull(occurredAt, "occurredAt");
        }
    }

    /** An event that this version does not understand; it was passed over, not lost. */
    public record UnknownEvent(String type, int revision, long sequence) {}

    /**
     * Later events exist that are not in this view.
     *
     * @param expected sequence of the event that has to come next
     * @param highestSeen highest sequence that was seen so far; the halt ends when the view gets there
     * @param since when the event that showed the halt was recorded
     * @param message what could not be read, for {@link HaltReason#UNREADABLE}
     */
    public record Halt(
            HaltReason reason,
            long expected,
            long highestSeen,
            Instant since,
            @Nullable String message) {}

    /** Why a view does not go on. */
    public enum HaltReason {
        /** A later event came before the expected one. */
        GAP,
        /** The expected event is of a known type and cannot be read. */
        UNREADABLE,
        /** The expected event would make the pursuit larger than one document may be. */
        TOO_LARGE
    }
}
