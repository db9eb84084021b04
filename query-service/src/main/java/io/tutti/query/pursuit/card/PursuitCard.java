package io.tutti.query.pursuit.card;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.query.pursuit.view.Course.Outcome;
import io.tutti.query.pursuit.view.InputRequest.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pursuit at a glance, as of its last event: what portfolio, departments, evidence, outcomes and my work are made of.
 * Public with its parts, because the MongoDB driver reads and makes records by reflection.
 *
 * @param version sequence of the last event that it shows
 * @param recordedAt when that event was recorded
 * @param stage the present one, or where the pursuit ended
 * @param ending how it ended; null while it goes on
 * @param team who is on it now
 * @param nextGate the gate before the next stage, if a date is planned for it
 * @param score as of {@code recordedAt}
 * @param departments every required and every contributing or acting department, by code
 * @param links between departments, within one included
 * @param requests all input requests, in the order in which they were asked
 * @param weeks the scores at the ends of past weeks, earliest first; weeks without enough evidence are left out
 * @param milestones what was there when a gate was passed and when the pursuit ended, earliest first
 * @param firstProposal null while none was made
 */
public record PursuitCard(
        PursuitId id,
        long version,
        Instant recordedAt,
        String account,
        String objective,
        Money value,
        boolean largeDeal,
        @Nullable PursuitKind kind,
        Visibility visibility,
        Stage stage,
        @Nullable Ended ending,
        LocalDate expectedClose,
        List<Department> requiredDepartments,
        Instant openedAt,
        List<Seat> team,
        @Nullable NextGate nextGate,
        ScoreAt score,
        List<DepartmentPart> departments,
        List<Flag> flags,
        List<LinkSum> links,
        List<Request> requests,
        List<WeekScore> weeks,
        List<Milestone> milestones,
        @Nullable FirstProposal firstProposal) {

    /** As people look for them in lists. */
    public static final Comparator<PursuitCard> BY_ACCOUNT = Comparator.comparing(PursuitCard::account)
            .thenComparing(card -> card.id().toString());

    public PursuitCard {
        requiredDepartments = List.copyOf(requiredDepartments);
        team = List.copyOf(team);
        departments = List.copyOf(departments);
        flags = List.copyOf(flags);
        links = List.copyOf(links);
        requests = List.copyOf(requests);
        weeks = List.copyOf(weeks);
        milestones = List.copyOf(milestones);
    }

    /** Who leads it now; null while nobody does. */
    public @Nullable MemberId lead() {
        return team.stream()
                .filter(seat -> seat.role() == TeamRole.LEAD)
                .map(Seat::member)
                .findFirst()
                .orElse(null);
    }

    /** Whether it goes on. */
    public boolean open() {
        return ending == null;
    }

    /** How many contributions stand, counted or not. */
    public int logged() {
        return departments.stream().mapToInt(DepartmentPart::logged).sum();
    }

    /** Required departments of which no contribution stands. */
    public List<Department> silentDepartments() {
        return departments.stream()
                .filter(part -> part.required() && part.logged() == 0)
                .map(DepartmentPart::department)
                .toList();
    }

    /** The same pursuit, with what depends on the moment and the formula. */
    PursuitCard with(ScoreAt later, List<DepartmentPart> laterDepartments, List<Flag> laterFlags) {
        return new PursuitCard(
                id,
                version,
                recordedAt,
                account,
                objective,
                value,
                largeDeal,
                kind,
                visibility,
                stage,
                ending,
                expectedClose,
                requiredDepartments,
                openedAt,
                team,
                nextGate,
                later,
                laterDepartments,
                laterFlags,
                links,
                requests,
                weeks,
                milestones,
                firstProposal);
    }

    /** How and when a pursuit ended. */
    public record Ended(Outcome outcome, Instant at) {}

    /** A present member of the team. */
    public record Seat(MemberId member, Department department, TeamRole role) {}

    /** The gate before the next stage and the day planned for it. */
    public record NextGate(Stage gate, LocalDate date) {}

    /**
     * The collaboration score at one moment.
     *
     * @param formula the version that it was computed by
     * @param at the moment
     * @param validUntil from then on it may be another one without any event; null for never
     * @param pcs from 0 to 100; null for insufficient evidence
     * @param coverage from 0 to 1, as the other parts
     * @param counted contributions that count
     */
    public record ScoreAt(
            String formula,
            Instant at,
            @Nullable Instant validUntil,
            @Nullable Double pcs,
            double coverage,
            double balance,
            double interlock,
            double reciprocity,
            double timeliness,
            int counted) {

        /** Whether it is as it is at an instant, by a formula. */
        public boolean isOf(Instant instant, ScoreFormula inForce) {
            return formula.equals(inForce.version()) && (validUntil == null || validUntil.isAfter(instant));
        }
    }

    /**
     * One department's part in the pursuit.
     *
     * @param logged contributions that stand
     * @param lastAt when the last of them happened; null for none
     * @param people who contributed or acted for it
     */
    public record DepartmentPart(
            Department department,
            boolean required,
            int logged,
            int counted,
            @Nullable Instant lastAt,
            List<MemberId> people) {}

    /**
     * A red flag.
     *
     * @param subject id of the buying influence or request, or the department, that it is about; null for the pursuit
     */
    public record Flag(String code, @Nullable String subject) {}

    /**
     * An input request.
     *
     * @param from department of who asked, at that moment
     * @param to the department that owns the answer now
     * @param person the one asked; null for anybody of the department
     * @param firstAnswerAt when it was first answered; null while it was not
     * @param sentBack how many answers were sent back
     * @param people who answered or declined it, or is the one asked
     */
    public record Request(
            InputRequestId id,
            Department from,
            Department to,
            MemberId askedBy,
            @Nullable MemberId person,
            Instant askedAt,
            Instant due,
            @Nullable Instant firstAnswerAt,
            int sentBack,
            Status status,
            List<MemberId> people) {}

    /** The score at the end of an ISO week (UTC), by the formula then in force. */
    public record WeekScore(Instant end, String formula, double pcs) {}

    /**
     * What was there just before a gate was passed, or before the pursuit ended.
     *
     * @param gate the stage that the gate led to; null for an end
     * @param outcome null for a gate
     * @param at when it was recorded
     * @param pcs by the formula then in force; null for insufficient evidence
     * @param missing required departments that had no counted contribution
     */
    public record Milestone(
            @Nullable Stage gate,
            @Nullable Outcome outcome,
            Instant at,
            long sequence,
            boolean largeDeal,
            String formula,
            @Nullable Double pcs,
            List<Department> missing) {}

    /**
     * What was known of the customer when the first solution was proposed.
     *
     * @param economicIdentified whether an economic buying influence was identified
     * @param withoutIssue buying influences of which no issue was understood
     */
    public record FirstProposal(
            Instant at, long sequence, boolean economicIdentified, List<BuyingInfluenceId> withoutIssue) {

        /** Whether the customer's issues were understood before the proposal: the first of the three statements. */
        public boolean understood() {
            return economicIdentified && withoutIssue.isEmpty();
        }
    }
}
