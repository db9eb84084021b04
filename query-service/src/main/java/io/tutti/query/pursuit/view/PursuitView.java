package io.tutti.query.pursuit.view;

import static java.util.Objects.requireNonNull;

import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the events of one pursuit say, up to one of them. Lists are in the order of the events.
 *
 * @param sequence of the last event folded in; -1 before the first
 * @param recordedAt when that event was recorded
 * @param facts null until the pursuit is known to have been opened
 * @param team everybody who ever was on it
 * @param halt why later events are not folded in, or null when none is known to be missing
 * @param size bytes that all folded events took, a measure of how much memory the view takes
 */
public record PursuitView(
        PursuitId id,
        long sequence,
        @Nullable Instant recordedAt,
        @Nullable Facts facts,
        List<TeamMember> team,
        List<Contribution> contributions,
        List<Acknowledgement> acknowledgements,
        List<InputRequest> requests,
        List<Link> links,
        Customer customer,
        Course course,
        List<UnknownEvent> unknownEvents,
        @Nullable Halt halt,
        long size) {

    public PursuitView {
        team = List.copyOf(team);
        contributions = List.copyOf(contributions);
        acknowledgements = List.copyOf(acknowledgements);
        requests = List.copyOf(requests);
        links = List.copyOf(links);
        requireNonNull(customer, "customer");
        requireNonNull(course, "course");
        unknownEvents = List.copyOf(unknownEvents);
    }

    /** A pursuit of which no event was seen yet. */
    public static PursuitView before(PursuitId id) {
        return new PursuitView(
                id,
                -1,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Customer.UNKNOWN,
                Course.BEGINNING,
                List.of(),
                null,
                0);
    }

    /** How somebody is called who is or was on the team: by name, else by member id. */
    public String nameOf(MemberId member) {
        return team.stream()
                .filter(one -> one.member().equals(member))
                .map(TeamMember::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(member.value());
    }

    /** Whether this one says anything else than an earlier view of the same pursuit. */
    public boolean differsFrom(PursuitView earlier) {
        return sequence != earlier.sequence || !Objects.equals(halt, earlier.halt);
    }

    /** The same view with the halt that was noted for it: of later events, a fold of what is stored knows nothing. */
    public PursuitView haltedAs(@Nullable Halt noted) {
        return Objects.equals(halt, noted)
                ? this
                : new PursuitView(
                        id,
                        sequence,
                        recordedAt,
                        facts,
                        team,
                        contributions,
                        acknowledgements,
                        requests,
                        links,
                        customer,
                        course,
                        unknownEvents,
                        noted,
                        size);
    }

    /** An event that this version does not understand; it was passed over, not lost. */
    public record UnknownEvent(String type, int revision, long sequence) {

        /** Before the type of an event that an administrator decided to pass over. */
        public static final String SKIPPED = "skipped:";

        /** Whether an administrator decided so. */
        public boolean skipped() {
            return type.startsWith(SKIPPED);
        }
    }

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
        /** The expected event is larger than can be stored. */
        TOO_LARGE
    }
}
