package io.tutti.query.dealteam.course;

import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.query.dealteam.Field;
import io.tutti.query.dealteam.Field.Kind;
import io.tutti.query.dealteam.Field.Option;
import io.tutti.query.dealteam.Step;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.view.Facts;
import io.tutti.query.pursuit.view.TeamMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What can be done to a pursuit as a whole and to its team, each with what it begins with. */
final class CourseSteps {

    /** The lead is handed over. */
    private static final TeamRole[] ROLES = {TeamRole.CONTRIBUTOR, TeamRole.SPONSOR};

    private static final Stage[] GATES = {Stage.COVER_THE_BASES, Stage.PROPOSE, Stage.CLOSE};

    private CourseSteps() {}

    static List<Step> of(Found found) {
        String path = "/api/v1/pursuits/" + found.view().id();
        List<TeamMember> team =
                found.view().team().stream().filter(TeamMember::present).toList();
        List<Step> all = new ArrayList<>();
        all.addAll(course(path, found));
        all.addAll(team(path, team));
        all.addAll(facts(path, found.facts(), options(team)));
        all.addAll(end(path));
        return all;
    }

    private static List<Step> course(String path, Found found) {
        Stage next = found.view().course().nextStage();
        return List.of(
                Step.onPursuit("make-proposal", path + "/proposals", Field.line("title")),
                Step.onPursuit(
                        "hold-review",
                        path + "/reviews",
                        Field.of(Kind.CODE, "name"),
                        Field.prose("findings").optional()),
                Step.onPursuit(
                        "plan-gate",
                        path + "/gate-plans",
                        Field.choice("gate", GATES, "stage").startingWith(next),
                        Field.of(Kind.DAY, "date"),
                        Field.of(Kind.CODES, "standard.departmentsIn").optional(),
                        Field.choice("standard.kindsIn", ContributionKind.values(), "kind")
                                .optional()
                                .many(),
                        Field.of(Kind.FLAG, "standard.influencesUnderstood").optional(),
                        Field.of(Kind.CODES, "standard.reviewsHeld").optional()),
                Step.onPursuit(
                        "pass-gate",
                        path + "/gate-decisions",
                        Field.choice("gate", GATES, "stage").startingWith(next),
                        Field.prose("waiver").optional()));
    }

    private static List<Step> team(String path, List<TeamMember> team) {
        List<Step> all = new ArrayList<>();
        all.add(Step.onPursuit(
                "add-member",
                path + "/members",
                Field.line("member"),
                Field.line("name").optional(),
                Field.of(Kind.CODE, "department"),
                Field.choice("role", ROLES, "team-role").startingWith(TeamRole.CONTRIBUTOR)));
        all.add(Step.onPursuit("hand-over-lead", path + "/lead-handovers", Field.choice("to", options(team))));
        for (TeamMember member : team) {
            String on = path + "/members/" + member.member();
            String name =
                    Objects.requireNonNullElse(member.name(), member.member().value());
            all.add(Step.on(member.member(), "move-member", on + "/moves", Field.of(Kind.CODE, "department"))
                    .about(name));
            all.add(Step.on(
                            member.member(),
                            "change-role",
                            on + "/role-changes",
                            Field.choice("role", ROLES, "team-role").startingWith(member.role()))
                    .about(name));
            all.add(Step.on(
                            member.member(),
                            "leave-team",
                            on + "/departures",
                            Field.prose("reason").optional())
                    .about(name));
        }
        return all;
    }

    private static List<Step> facts(String path, Facts facts, List<Option> team) {
        return List.of(
                Step.onPursuit(
                        "revise-value",
                        path + "/value-revisions",
                        Field.line("value.amount")
                                .startingWith(facts.value().amount().toPlainString()),
                        Field.line("value.currency").startingWith(facts.value().currency()),
                        Field.prose("reason")),
                Step.onPursuit(
                        "reschedule-close",
                        path + "/close-reschedulings",
                        Field.of(Kind.DAY, "expectedClose").startingWith(facts.expectedClose()),
                        Field.prose("reason")),
                Step.onPursuit(
                        "change-required-departments",
                        path + "/required-department-changes",
                        Field.of(Kind.CODES, "requiredDepartments")
                                .startingWith(facts.requiredDepartments().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", "))),
                        Field.prose("reason")),
                Step.onPursuit(
                        "change-sponsor",
                        path + "/sponsor-changes",
                        Field.choice("sponsor", team),
                        Field.prose("reason").optional()),
                Step.onPursuit(
                        "change-visibility",
                        path + "/visibility-changes",
                        Field.choice("visibility", Visibility.values(), "visibility")
                                .startingWith(facts.visibility()),
                        Field.prose("reason").optional()));
    }

    private static List<Step> end(String path) {
        return List.of(
                Step.onPursuit(
                        "win-pursuit", path + "/wins", Field.prose("note").optional()),
                Step.onPursuit(
                        "lose-pursuit",
                        path + "/losses",
                        Field.of(Kind.CODES, "reasons"),
                        Field.of(Kind.CODE, "mainReason").optional(),
                        Field.prose("note").optional()),
                Step.onPursuit("abandon-pursuit", path + "/abandonments", Field.prose("reason")),
                Step.onPursuit("reopen-pursuit", path + "/reopenings", Field.prose("reason")),
                Step.onPursuit("note-retrospective", path + "/retrospective-notes", Field.prose("text")));
    }

    private static List<Option> options(List<TeamMember> team) {
        return team.stream()
                .map(member -> new Option(
                        member.member().value(),
                        Objects.requireNonNullElse(
                                member.name(), member.member().value())))
                .toList();
    }
}
