package io.tutti.query.pursuit.view;

import io.tutti.contract.pursuit.AnswerAccepted;
import io.tutti.contract.pursuit.AnswerSentBack;
import io.tutti.contract.pursuit.BuyingInfluenceAssessed;
import io.tutti.contract.pursuit.BuyingInfluenceIdentified;
import io.tutti.contract.pursuit.BuyingInfluenceRemoved;
import io.tutti.contract.pursuit.CloseRescheduled;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.ContributionRevised;
import io.tutti.contract.pursuit.ContributionWithdrawn;
import io.tutti.contract.pursuit.GatePassed;
import io.tutti.contract.pursuit.GatePlanned;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequestCancelled;
import io.tutti.contract.pursuit.InputRequestDeclined;
import io.tutti.contract.pursuit.InputRequestOverdue;
import io.tutti.contract.pursuit.InputRequestReassigned;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.IssueConfirmed;
import io.tutti.contract.pursuit.IssueRetracted;
import io.tutti.contract.pursuit.IssueStated;
import io.tutti.contract.pursuit.LeadHandedOver;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.MemberLeft;
import io.tutti.contract.pursuit.MemberMoved;
import io.tutti.contract.pursuit.MemberRoleChanged;
import io.tutti.contract.pursuit.ProposalMade;
import io.tutti.contract.pursuit.PursuitAbandoned;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitLost;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.PursuitReopened;
import io.tutti.contract.pursuit.PursuitWon;
import io.tutti.contract.pursuit.RequiredDepartmentsChanged;
import io.tutti.contract.pursuit.RetrospectiveNoted;
import io.tutti.contract.pursuit.ReviewHeld;
import io.tutti.contract.pursuit.SponsorChanged;
import io.tutti.contract.pursuit.StandardTakenOver;
import io.tutti.contract.pursuit.ValueRevised;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.contract.pursuit.WinResultStated;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.view.PursuitView.Halt;
import io.tutti.query.pursuit.view.PursuitView.HaltReason;
import io.tutti.query.pursuit.view.PursuitView.UnknownEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Folds events of one pursuit into its view: the one way from events to a view, whether live, rebuilt or travelling in
 * time. Pure: no clock, no store, and the outcome depends on the events alone, however they are cut and repeated.
 *
 * <p>An event at or below the view's sequence was folded before and is skipped. One further ahead than the next, one
 * that cannot be read, and one that is too large to be stored leave the view at its last good event with a visible
 * {@link Halt}, which ends once the view has caught up with the highest sequence seen.
 */
public final class PursuitFold {

    /** Leaves room below MongoDB's 16 MiB per document for the other events of its block. */
    public static final int LARGEST_EVENT = 8 << 20;

    private static final long OVERHEAD_PER_EVENT = 256;

    private final PursuitView start;
    private final FactsFold facts;
    private final TeamFold team;
    private final ContributionsFold contributions;
    private final RequestsFold requests;
    private final LinksFold links;
    private final CustomerFold customer;
    private final CourseFold course;
    private final List<UnknownEvent> unknownEvents;
    private long sequence;
    private @Nullable Instant recordedAt;
    private @Nullable Halt halt;
    private long size;

    private PursuitFold(PursuitView start) {
        this.start = start;
        sequence = start.sequence();
        recordedAt = start.recordedAt();
        halt = start.halt();
        size = start.size();
        facts = new FactsFold(start.facts());
        team = new TeamFold(start.team());
        links = new LinksFold(start.links(), team);
        contributions = new ContributionsFold(start.contributions(), start.acknowledgements(), links);
        requests = new RequestsFold(start.requests(), links);
        customer = new CustomerFold(start.customer());
        course = new CourseFold(start.course());
        unknownEvents = new ArrayList<>(start.unknownEvents());
    }

    /** Whether an event is small enough to be stored with the pursuit. */
    public static boolean canBeHeld(RecordedEvent event) {
        return event.json().length <= LARGEST_EVENT;
    }

    /** The view after the given events, the same object when none of them changed anything. */
    public static PursuitView fold(PursuitView view, List<RecordedEvent> events) {
        PursuitFold fold = new PursuitFold(view);
        events.forEach(fold::add);
        return fold.view();
    }

    /** Who acted; null where the event does not say it in the form of a member id. */
    static @Nullable MemberId actorOf(RecordedEvent event) {
        try {
            return new MemberId(event.actor());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void add(RecordedEvent event) {
        if (event.sequence() <= sequence) {
            return;
        }
        if (event.sequence() > sequence + 1) {
            halt = halted(HaltReason.GAP, event, null);
            return;
        }
        if (!canBeHeld(event)) {
            halt = halted(HaltReason.TOO_LARGE, event, null);
            return;
        }
        try {
            take(event);
        } catch (RuntimeException e) {
            // Decoding and the records' own null checks are all that runs here: whatever fails, the bytes are to blame.
            // Every part makes all of its new records before it changes anything, so nothing is half folded.
            halt = halted(HaltReason.UNREADABLE, event, String.valueOf(e.getMessage()));
            return;
        }
        sequence = event.sequence();
        recordedAt = event.recordedAt();
        size += event.json().length + OVERHEAD_PER_EVENT;
        halt = remainder(halt);
    }

    private void take(RecordedEvent event) {
        PursuitEvent told = event.read(PursuitEvent.class);
        if (told == null) {
            unknownEvents.add(new UnknownEvent(event.typeName(), event.revision(), event.sequence()));
            return;
        }
        switch (told) {
            case PursuitOpened e -> facts.on(e, event);
            case ValueRevised e -> facts.on(e, event);
            case CloseRescheduled e -> facts.on(e, event);
            case RequiredDepartmentsChanged e -> facts.on(e, event);
            case VisibilityChanged e -> facts.on(e, event);
            case MemberJoined e -> team.on(e, event);
            case MemberLeft e -> team.on(e, event);
            case MemberMoved e -> team.on(e, event);
            case MemberRoleChanged e -> team.on(e);
            case LeadHandedOver e -> team.on(e);
            case SponsorChanged e -> team.on(e);
            case ContributionLogged e -> contributions.on(e, event);
            case ContributionRevised e -> contributions.on(e, event);
            case ContributionWithdrawn e -> contributions.on(e, event);
            case ContributionAcknowledged e -> contributions.on(e, event);
            case InputRequested e -> requests.on(e, event);
            case InputRequestReassigned e -> requests.on(e, event);
            case InputRequestAnswered e -> requests.on(e, event);
            case AnswerAccepted e -> requests.on(e, event);
            case AnswerSentBack e -> requests.on(e, event);
            case InputRequestDeclined e -> requests.on(e, event);
            case InputRequestCancelled e -> requests.on(e, event);
            case InputRequestOverdue e -> requests.on(e, event);
            case BuyingInfluenceIdentified e -> customer.on(e, event);
            case BuyingInfluenceAssessed e -> customer.on(e, event);
            case BuyingInfluenceRemoved e -> customer.on(e, event);
            case WinResultStated e -> customer.on(e, event);
            case IssueStated e -> customer.on(e, event);
            case IssueConfirmed e -> customer.on(e, event);
            case IssueRetracted e -> customer.on(e, event);
            case StandardTakenOver e -> course.on(e, event);
            case GatePlanned e -> course.on(e, event);
            case GatePassed e -> course.on(e, event);
            case ReviewHeld e -> course.on(e, event);
            case ProposalMade e -> course.on(e, event);
            case PursuitWon e -> course.on(e, event);
            case PursuitLost e -> course.on(e, event);
            case PursuitAbandoned e -> course.on(e, event);
            case PursuitReopened e -> course.on(e, event);
            case RetrospectiveNoted e -> course.on(e, event);
        }
    }

    private Halt halted(HaltReason reason, RecordedEvent event, @Nullable String message) {
        if (halt == null) {
            return new Halt(reason, sequence + 1, event.sequence(), event.recordedAt(), message);
        }
        long highest = Math.max(halt.highestSeen(), event.sequence());
        // What comes after an event that cannot be folded says nothing new about why: the first reason stays.
        return reason == HaltReason.GAP
                ? new Halt(halt.reason(), halt.expected(), highest, halt.since(), halt.message())
                : new Halt(reason, sequence + 1, highest, halt.since(), message);
    }

    private @Nullable Halt remainder(@Nullable Halt current) {
        return current == null || sequence >= current.highestSeen()
                ? null
                : new Halt(HaltReason.GAP, sequence + 1, current.highestSeen(), current.since(), null);
    }

    private PursuitView view() {
        if (sequence == start.sequence() && Objects.equals(halt, start.halt())) {
            return start;
        }
        return new PursuitView(
                start.id(),
                sequence,
                recordedAt,
                facts.facts(),
                team.team(),
                contributions.contributions(),
                contributions.acknowledgements(),
                requests.requests(),
                links.links(),
                customer.customer(),
                course.course(),
                unknownEvents,
                halt,
                size);
    }
}
