package io.tutti.query.collaboration;

import io.tutti.contract.EventCodec;
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
import io.tutti.query.pursuit.view.TeamMember;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened in a pursuit, one line an event, in plain words. */
final class Activity {

    private final Map<MemberId, String> names = new HashMap<>();
    private final Map<ContributionId, String> titles;
    private final Map<BuyingInfluenceId, String> influences;

    Activity(PursuitView view) {
        for (TeamMember member : view.team()) {
            names.put(member.member(), member.name() == null ? member.member().value() : member.name());
        }
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
        var type = EventCodec.classOf(PursuitEvent.class, event.typeName());
        if (type == null || event.revision() > EventCodec.typeOf(type).revision()) {
            return "Something of a type that this version does not know";
        }
        try {
            return text(EventCodec.decode(type, event.json()));
        } catch (RuntimeException e) {
            return "Something that cannot be read";
        }
    }

    private String text(PursuitEvent event) {
        return switch (event) {
            case PursuitOpened e -> "The pursuit was opened: " + e.objective();
            case ValueRevised e ->
                "The value became " + e.value().amount().toPlainString() + " "
                        + e.value().currency();
            case CloseRescheduled e -> "The decision is expected on " + e.expectedClose();
            case RequiredDepartmentsChanged e -> "Required departments became " + e.requiredDepartments();
            case VisibilityChanged e -> "The pursuit became " + words(e.visibility());
            case MemberJoined e -> name(e.member()) + " joined for " + e.department();
            case MemberMoved e -> name(e.member()) + " moved to " + e.department();
            case MemberRoleChanged e -> name(e.member()) + " became " + words(e.role());
            case LeadHandedOver e -> name(e.from()) + " handed the lead over to " + name(e.to());
            case SponsorChanged e ->
                e.sponsor() == null ? "The pursuit has no sponsor any more" : name(e.sponsor()) + " became sponsor";
            case MemberLeft e -> name(e.member()) + " left the team";
            case ContributionLogged e -> of(e.contributor(), e.department()) + " logged \"" + e.title() + "\"";
            case ContributionRevised e -> "\"" + e.title() + "\" was revised, version " + e.version();
            case ContributionAcknowledged e ->
                of(e.acknowledgedBy(), e.department()) + " "
                        + (e.type() == AcknowledgementType.ACCEPTED ? "accepted " : "used with the customer ")
                        + title(e.contribution());
            case ContributionWithdrawn e -> name(e.withdrawnBy()) + " withdrew " + title(e.contribution());
            case InputRequested e ->
                of(e.requestedBy(), e.department()) + " asked " + e.askedOf() + ": \"" + e.question() + "\"";
            case InputRequestReassigned e -> name(e.reassignedBy()) + " passed a request on to " + e.askedOf();
            case InputRequestOverdue e -> "A request fell due on " + e.due() + " unanswered";
            case InputRequestAnswered e ->
                of(e.answeredBy(), e.department()) + " answered a request with " + title(e.contribution());
            case AnswerSentBack e -> of(e.sentBackBy(), e.department()) + " sent an answer back: " + e.reason();
            case AnswerAccepted e ->
                of(e.acceptedBy(), e.department()) + " accepted " + title(e.contribution()) + " as the answer";
            case InputRequestDeclined e -> of(e.declinedBy(), e.department()) + " declined a request: " + e.reason();
            case InputRequestCancelled e -> name(e.cancelledBy()) + " cancelled a request";
            case BuyingInfluenceIdentified e ->
                e.name() + " was identified as " + words(e.role()) + " buying influence";
            case BuyingInfluenceAssessed e ->
                influence(e.influence()) + " was rated " + e.rating() + ", " + words(e.mode());
            case WinResultStated e -> "What " + influence(e.influence()) + " wins was stated";
            case IssueStated e ->
                "What " + influence(e.influence()) + " wants to " + words(e.aim()) + " was stated: " + e.text();
            case IssueConfirmed _ -> "The customer confirmed an issue";
            case IssueRetracted e -> "An issue was retracted: " + e.reason();
            case BuyingInfluenceRemoved e -> influence(e.influence()) + " has no part any more: " + e.reason();
            case StandardTakenOver e -> "The standard for " + e.kind() + " was taken over, version " + e.version();
            case GatePlanned e -> "The gate to " + words(e.gate()) + " was planned for " + e.date();
            case GatePassed e ->
                name(e.passedBy()) + " passed the gate to " + words(e.gate())
                        + (e.unmet().isEmpty() ? "" : ", below its standard");
            case ReviewHeld e -> "The " + e.name() + " review was held";
            case ProposalMade e -> "\"" + e.title() + "\" was proposed";
            case PursuitWon _ -> "The deal was won";
            case PursuitLost e -> "The deal was lost: " + String.join(", ", e.reasons());
            case PursuitAbandoned e -> "The pursuit was abandoned: " + e.reason();
            case PursuitReopened e -> "The pursuit was taken up again: " + e.reason();
            case RetrospectiveNoted e -> of(e.notedBy(), e.department()) + " noted: " + e.text();
        };
    }

    private String name(MemberId member) {
        return names.getOrDefault(member, member.value());
    }

    private String of(MemberId member, Department department) {
        return name(member) + " of " + department;
    }

    private String title(ContributionId contribution) {
        String title = titles.get(contribution);
        return title == null ? "a contribution" : "\"" + title + "\"";
    }

    private String influence(BuyingInfluenceId influence) {
        return influences.getOrDefault(influence, "A buying influence");
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
