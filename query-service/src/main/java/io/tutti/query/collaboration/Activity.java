package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.AnswerAccepted;
import io.tutti.contract.pursuit.AnswerSentBack;
import io.tutti.contract.pursuit.BuyingInfluenceAssessed;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.BuyingInfluenceIdentified;
import io.tutti.contract.pursuit.BuyingInfluenceRemoved;
import io.tutti.contract.pursuit.CloseRescheduled;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.ContributionRevised;
import io.tutti.contract.pursuit.ContributionWithdrawn;
import io.tutti.contract.pursuit.Department;
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
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened in a pursuit, one line an event, in plain words. */
final class Activity {

    private final Voice voice;
    private final People people;
    private final Map<ContributionId, String> titles;
    private final Map<BuyingInfluenceId, String> influences;

    Activity(PursuitView view, Voice voice) {
        this.voice = voice;
        people = new People(view);
        titles = view.contributions().stream()
                .collect(Collectors.toMap(Contribution::id, Contribution::title, (first, again) -> first));
        influences = view.customer().influences().stream()
                .collect(Collectors.toMap(one -> one.id(), one -> one.name(), (first, again) -> first));
    }

    /**
     * One line.
     *
     * @param type logical name of the event
     * @param actor pseudonymous id of who acted; absent when not known
     * @param serviceAccount the service account that acted for them; absent when they did it themselves
     */
    record Line(
            long sequence,
            String type,
            @Nullable String actor,
            @Nullable String serviceAccount,
            Instant recordedAt,
            String text) {}

    Line line(RecordedEvent event) {
        return new Line(
                event.sequence(),
                event.typeName(),
                event.actor().isEmpty() ? null : event.actor(),
                event.serviceAccount(),
                event.recordedAt(),
                text(event));
    }

    private String text(RecordedEvent event) {
        PursuitEvent told;
        try {
            told = event.read(PursuitEvent.class);
        } catch (RuntimeException e) {
            return say("unreadable");
        }
        return told == null ? say("unknown") : text(told);
    }

    private String text(PursuitEvent event) {
        return switch (event) {
            case PursuitOpened e -> say("pursuit-opened", e.objective());
            case ValueRevised e -> say("value-revised", e.value());
            case CloseRescheduled e -> say("close-rescheduled", e.expectedClose());
            case RequiredDepartmentsChanged e ->
                say("required-departments-changed", departments(e.requiredDepartments()));
            case VisibilityChanged e -> say("visibility-changed", e.visibility());
            case MemberJoined e -> say("member-joined", name(e.member()), e.department());
            case MemberMoved e -> say("member-moved", name(e.member()), e.department());
            case MemberRoleChanged e -> say("member-role-changed", name(e.member()), e.role());
            case LeadHandedOver e -> say("lead-handed-over", name(e.from()), name(e.to()));
            case SponsorChanged e ->
                e.sponsor() == null ? say("sponsor-gone") : say("sponsor-changed", name(e.sponsor()));
            case MemberLeft e -> say("member-left", name(e.member()));
            case ContributionLogged e -> say("contribution-logged", of(e.contributor(), e.department()), e.title());
            case ContributionRevised e -> say("contribution-revised", e.title(), e.version());
            case ContributionAcknowledged e ->
                say(
                        e.type() == AcknowledgementType.ACCEPTED ? "contribution-accepted" : "contribution-used",
                        of(e.acknowledgedBy(), e.department()),
                        title(e.contribution()));
            case ContributionWithdrawn e ->
                say("contribution-withdrawn", name(e.withdrawnBy()), title(e.contribution()));
            case InputRequested e ->
                say("input-requested", of(e.requestedBy(), e.department()), e.askedOf(), e.question());
            case InputRequestReassigned e -> say("input-request-reassigned", name(e.reassignedBy()), e.askedOf());
            case InputRequestOverdue e -> say("input-request-overdue", e.due());
            case InputRequestAnswered e ->
                say("input-request-answered", of(e.answeredBy(), e.department()), title(e.contribution()));
            case AnswerSentBack e -> say("answer-sent-back", of(e.sentBackBy(), e.department()), e.reason());
            case AnswerAccepted e ->
                say("answer-accepted", of(e.acceptedBy(), e.department()), title(e.contribution()));
            case InputRequestDeclined e ->
                say("input-request-declined", of(e.declinedBy(), e.department()), e.reason());
            case InputRequestCancelled e -> say("input-request-cancelled", name(e.cancelledBy()));
            case BuyingInfluenceIdentified e -> say("buying-influence-identified", e.name(), e.role());
            case BuyingInfluenceAssessed e ->
                say("buying-influence-assessed", influence(e.influence()), e.rating(), e.mode());
            case WinResultStated e -> say("win-result-stated", influence(e.influence()));
            case IssueStated e -> say("issue-stated", influence(e.influence()), e.aim(), e.text());
            case IssueConfirmed _ -> say("issue-confirmed");
            case IssueRetracted e -> say("issue-retracted", e.reason());
            case BuyingInfluenceRemoved e -> say("buying-influence-removed", influence(e.influence()), e.reason());
            case StandardTakenOver e -> say("standard-taken-over", e.kind(), e.version());
            case GatePlanned e -> say("gate-planned", e.gate(), e.date());
            case GatePassed e ->
                say(e.unmet().isEmpty() ? "gate-passed" : "gate-passed-below", name(e.passedBy()), e.gate());
            case ReviewHeld e -> say("review-held", e.name());
            case ProposalMade e -> say("proposal-made", e.title());
            case PursuitWon _ -> say("pursuit-won");
            case PursuitLost e ->
                e.mainReason() == null || e.reasons().size() == 1
                        ? say("pursuit-lost", String.join(", ", e.reasons()))
                        : say("pursuit-lost-mainly", String.join(", ", e.reasons()), e.mainReason());
            case PursuitAbandoned e -> say("pursuit-abandoned", e.reason());
            case PursuitReopened e -> say("pursuit-reopened", e.reason());
            case RetrospectiveNoted e -> say("retrospective-noted", of(e.notedBy(), e.department()), e.text());
        };
    }

    private String say(String what, @Nullable Object... values) {
        return voice.say("activity." + what, values);
    }

    private String name(MemberId member) {
        return people.name(member);
    }

    private String of(MemberId member, Department department) {
        return say("of", name(member), department);
    }

    private String departments(List<Department> departments) {
        return departments.stream().map(voice::word).collect(Collectors.joining(", "));
    }

    private String title(ContributionId contribution) {
        String title = titles.get(contribution);
        return title == null ? say("a-contribution") : say("title-of", title);
    }

    private String influence(BuyingInfluenceId influence) {
        String name = influences.get(influence);
        return name == null ? say("an-influence") : name;
    }
}
