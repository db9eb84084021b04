package io.tutti.query.collaboration;

import io.tutti.contract.EventCodec;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.query.collaboration.PursuitView.Acknowledgement;
import io.tutti.query.collaboration.PursuitView.Contribution;
import io.tutti.query.collaboration.PursuitView.Facts;
import io.tutti.query.collaboration.PursuitView.Halt;
import io.tutti.query.collaboration.PursuitView.HaltReason;
import io.tutti.query.collaboration.PursuitView.TeamMember;
import io.tutti.query.collaboration.PursuitView.UnknownEvent;
import io.tutti.query.platform.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Folds events of one pursuit into its view: the one way from events to a view, whether live, rebuilt or travelling in
 * time. Pure: no clock, no store, and the outcome depends on the events alone, however they are cut and repeated.
 *
 * <p>An event at or below the view's sequence was folded before and is skipped. One further ahead than the next, one
 * that cannot be read, and one that the document cannot hold leave the view at its last good event with a visible
 * {@link Halt}, which ends once the view has caught up with the highest sequence seen.
 */
final class PursuitFold {

    /** Leaves room below MongoDB's 16 MiB per document for what a document holds beside the events' own bytes. */
    static final long LARGEST_VIEW = 10L << 20;

    private static final long OVERHEAD_PER_EVENT = 256;

    private final PursuitView start;
    private final Map<MemberId, TeamMember> team = new LinkedHashMap<>();
    private final List<Contribution> contributions;
    private final List<Acknowledgement> acknowledgements;
    private final List<UnknownEvent> unknownEvents;
    private long sequence;
    private @Nullable Instant recordedAt;
    private @Nullable Facts facts;
    private @Nullable Halt halt;
    private long size;

    private PursuitFold(PursuitView start) {
        this.start = start;
        sequence = start.sequence();
        recordedAt = start.recordedAt();
        facts = start.facts();
        halt = start.halt();
        size = start.size();
        start.team().forEach(member -> team.put(member.member(), member));
        contributions = new ArrayList<>(start.contributions());
        acknowledgements = new ArrayList<>(start.acknowledgements());
        unknownEvents = new ArrayList<>(start.unknownEvents());
    }

    /** The view after the given events, the same object when none of them changed anything. */
    static PursuitView fold(PursuitView view, List<RecordedEvent> events) {
        PursuitFold fold = new PursuitFold(view);
        events.forEach(fold::add);
        return fold.view();
    }

    private void add(RecordedEvent event) {
        if (event.sequence() <= sequence) {
            return;
        }
        if (event.sequence() > sequence + 1) {
            halt = halted(HaltReason.GAP, event, null);
            return;
        }
        long grown = size + event.json().length + OVERHEAD_PER_EVENT;
        if (grown > LARGEST_VIEW) {
            halt = halted(HaltReason.TOO_LARGE, event, null);
            return;
        }
        try {
            take(event);
        } catch (RuntimeException e) {
            // Decoding and the records' own null checks are all that runs here: whatever fails, the bytes are to blame.
            halt = halted(HaltReason.UNREADABLE, event, String.valueOf(e.getMessage()));
            return;
        }
        sequence = event.sequence();
        recordedAt = event.recordedAt();
        size = grown;
        halt = remainder(halt);
    }

    private void take(RecordedEvent event) {
        Class<? extends PursuitEvent> known = EventCodec.classOf(PursuitEvent.class, event.typeName());
        if (known == null || event.revision() > EventCodec.typeOf(known).revision()) {
            unknownEvents.add(new UnknownEvent(event.typeName(), event.revision(), event.sequence()));
            return;
        }
        switch (EventCodec.decode(known, event.json())) {
            case PursuitOpened e ->
                facts = new Facts(
                        e.account(),
                        e.objective(),
                        e.value(),
                        e.largeDeal(),
                        e.expectedClose(),
                        e.requiredDepartments(),
                        event.recordedAt());
            case MemberJoined e ->
                team.put(
                        e.member(), new TeamMember(e.member(), e.name(), e.department(), e.role(), event.recordedAt()));
            case ContributionLogged e ->
                contributions.add(new Contribution(
                        e.contribution(),
                        e.contributor(),
                        e.department(),
                        e.kind(),
                        e.artefact(),
                        e.title(),
                        e.text(),
                        e.proofPoints(),
                        e.buildsOn(),
                        e.occurredAt(),
                        event.recordedAt(),
                        event.sequence()));
            case ContributionAcknowledged e ->
                acknowledgements.add(new Acknowledgement(
                        e.acknowledgement(),
                        e.contribution(),
                        e.acknowledgedBy(),
                        e.department(),
                        e.type(),
                        e.note(),
                        e.occurredAt(),
                        event.recordedAt(),
                        event.sequence()));
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
                facts,
                List.copyOf(team.values()),
                contributions,
                acknowledgements,
                unknownEvents,
                halt,
                size);
    }
}
