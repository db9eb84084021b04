package io.tutti.query.pursuit.score;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.query.pursuit.score.CountingRule.Reason;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.score.Coverage.OfDepartment;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.InputRequest.Status;
import io.tutti.query.pursuit.view.PursuitView;
import io.tutti.query.pursuit.view.TeamMember;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would raise a pursuit's score most. Each suggestion is tried: its events are folded into the pursuit as if they
 * had just happened, and the pursuit is scored again.
 */
public final class NextActions {

    private static final int SHOWN = 5;

    /** So many suggestions of one sort are tried at most, those that wait longest first. */
    private static final int TRIED = 4;

    private static final double LEAST_POINTS = 0.05;

    private static final UUID CONTRIBUTION = new UUID(0, 1);

    private final PursuitView view;
    private final Score score;
    private final WhatIf whatIf;
    private final List<NextAction> found = new ArrayList<>();

    private NextActions(PursuitView view, Score score, ScoreFormula formula) {
        this.view = view;
        this.score = score;
        whatIf = new WhatIf(view, score.at(), formula);
    }

    /**
     * One thing to do.
     *
     * @param action name of the command, as the actions of a pursuit give it
     * @param department whose turn it is
     * @param subject id of the contribution or request that it is about; null for none
     * @param points by which the score would rise
     */
    public record NextAction(
            String action, Department department, @Nullable String subject, double points, String text) {}

    /** The best things to do, best first; none for a pursuit that ended. */
    public static List<NextAction> of(PursuitView view, Score score, ScoreFormula formula) {
        return view.course().outcome() == null ? new NextActions(view, score, formula).best() : List.of();
    }

    private List<NextAction> best() {
        List<Verdict> waiting = score.verdicts().stream()
                .filter(verdict -> verdict.reason() == Reason.NOT_YET_ACKNOWLEDGED_BY_ANOTHER_DEPARTMENT)
                .toList();
        for (OfDepartment row : score.coverage().inputs().byDepartment()) {
            Optional<Contribution> first = waiting.stream()
                    .map(Verdict::contribution)
                    .filter(one -> one.department().equals(row.department()))
                    .findFirst();
            if (first.isPresent()) {
                tryAcknowledging(first.get(), personOutside(row.department()));
            } else if (row.share() != null && row.share() < 1) {
                tryContributing(row);
            }
        }
        view.requests().stream()
                .filter(request -> request.status() == Status.OPEN)
                .sorted(Comparator.comparing(InputRequest::due))
                .limit(TRIED)
                .forEach(this::tryAnswering);
        score.reciprocity().inputs().oneWay().stream().limit(TRIED).forEach(this::tryReturning);
        return found.stream()
                .sorted(Comparator.comparingDouble(NextAction::points)
                        .reversed()
                        .thenComparing(NextAction::action)
                        .thenComparing(NextAction::text))
                .limit(SHOWN)
                .toList();
    }

    private void tryContributing(OfDepartment row) {
        Department department = row.department();
        Person author = person(department);
        suggest(
                List.of(
                        logged(author, Artefact.TECHNICAL),
                        acknowledged(new ContributionId(CONTRIBUTION), personOutside(department))),
                "log-contribution",
                department,
                null,
                (row.logged() == 0 ? department + " in" : "One more contribution of " + department + " that counts")
                        + ": up to ");
    }

    private void tryAcknowledging(Contribution contribution, Person by) {
        suggest(
                List.of(acknowledged(contribution.id(), by)),
                "acknowledge-contribution",
                by.department(),
                contribution.id().toString(),
                "Somebody outside " + contribution.department() + " acknowledges \"" + contribution.title() + "\": ");
    }

    private void tryAnswering(InputRequest request) {
        Person by = request.askedOfMember() == null
                ? person(request.askedOf())
                : new Person(request.askedOfMember(), request.askedOf());
        suggest(
                List.of(
                        logged(by, Artefact.TECHNICAL),
                        new InputRequestAnswered(
                                request.id(),
                                new ContributionId(CONTRIBUTION),
                                by.member(),
                                by.department(),
                                score.at())),
                "answer-request",
                request.askedOf(),
                request.id().toString(),
                request.askedOf() + " answers \"" + request.question() + "\": ");
    }

    /** The other department acts on something of the one that acts on its work. */
    private void tryReturning(Reciprocity.OneWay link) {
        Person by = person(link.to());
        view.contributions().reversed().stream()
                .filter(one -> one.stands()
                        && one.department().equals(link.from())
                        && !one.contributor().equals(by.member()))
                .findFirst()
                .ifPresent(work -> suggest(
                        List.of(acknowledged(work.id(), by)),
                        "acknowledge-contribution",
                        link.to(),
                        work.id().toString(),
                        link.to() + " takes up \"" + work.title() + "\" of " + link.from() + ": "));
    }

    private void suggest(
            List<PursuitEvent> events, String action, Department department, @Nullable String subject, String text) {
        double points = whatIf.rawAfter(events) - score.raw();
        boolean known = found.stream()
                .anyMatch(one -> one.action().equals(action)
                        && one.department().equals(department)
                        && Objects.equals(one.subject(), subject));
        if (points >= LEAST_POINTS && !known) {
            found.add(new NextAction(
                    action, department, subject, points, text + String.format(Locale.ROOT, "+%.1f", points)));
        }
    }

    private ContributionLogged logged(Person author, Artefact artefact) {
        return new ContributionLogged(
                new ContributionId(CONTRIBUTION),
                author.member(),
                author.department(),
                artefact.kind(),
                artefact,
                "",
                "",
                List.of(),
                List.of(),
                score.at());
    }

    private ContributionAcknowledged acknowledged(ContributionId contribution, Person by) {
        return new ContributionAcknowledged(
                new UUID(0, 2),
                contribution,
                by.member(),
                by.department(),
                AcknowledgementType.ACCEPTED,
                null,
                score.at());
    }

    private record Person(MemberId member, Department department) {}

    /** Somebody of the department: of the team or, where nobody is, somebody yet to join. */
    private Person person(Department department) {
        return view.team().stream()
                .filter(member -> member.present() && member.department().equals(department))
                .findFirst()
                .map(member -> new Person(member.member(), department))
                .orElse(new Person(new MemberId("somebody-of-" + department), department));
    }

    private Person personOutside(Department department) {
        return view.team().stream()
                .filter(TeamMember::present)
                .map(TeamMember::department)
                .filter(other -> !other.equals(department))
                .findFirst()
                .or(() -> score.coverage().inputs().byDepartment().stream()
                        .map(OfDepartment::department)
                        .filter(other -> !other.equals(department))
                        .findFirst())
                .map(this::person)
                .orElse(new Person(new MemberId("somebody-else"), new Department("another-department")));
    }
}
