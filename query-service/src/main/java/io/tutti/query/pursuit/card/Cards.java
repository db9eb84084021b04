package io.tutti.query.pursuit.card;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.query.pursuit.card.PursuitCard.DepartmentPart;
import io.tutti.query.pursuit.card.PursuitCard.Ended;
import io.tutti.query.pursuit.card.PursuitCard.FirstProposal;
import io.tutti.query.pursuit.card.PursuitCard.Flag;
import io.tutti.query.pursuit.card.PursuitCard.Milestone;
import io.tutti.query.pursuit.card.PursuitCard.NextGate;
import io.tutti.query.pursuit.card.PursuitCard.Request;
import io.tutti.query.pursuit.card.PursuitCard.ScoreAt;
import io.tutti.query.pursuit.card.PursuitCard.Seat;
import io.tutti.query.pursuit.card.PursuitCard.WeekScore;
import io.tutti.query.pursuit.score.RedFlags;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.Course;
import io.tutti.query.pursuit.view.Course.Ending;
import io.tutti.query.pursuit.view.Course.PlannedGate;
import io.tutti.query.pursuit.view.Course.Proposal;
import io.tutti.query.pursuit.view.Facts;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.InputRequest.Answer;
import io.tutti.query.pursuit.view.InputRequest.Closing;
import io.tutti.query.pursuit.view.InputRequest.Status;
import io.tutti.query.pursuit.view.Link;
import io.tutti.query.pursuit.view.PursuitView;
import io.tutti.query.pursuit.view.TeamMember;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes cards of views. */
public final class Cards {

    private Cards() {}

    /**
     * The card of an opened pursuit.
     *
     * @param facts of the view
     * @param at the moment that the score is of
     */
    public static PursuitCard of(
            PursuitView view,
            Facts facts,
            Instant at,
            ScoreFormula formula,
            List<WeekScore> weeks,
            List<Milestone> milestones) {
        Score score = Score.of(view, at, formula);
        Course course = view.course();
        Ending ending = course.outcome();
        return new PursuitCard(
                view.id(),
                view.sequence(),
                Objects.requireNonNullElse(view.recordedAt(), at),
                facts.account(),
                facts.objective(),
                facts.value(),
                facts.largeDeal(),
                facts.kind(),
                facts.visibility(),
                course.stage(),
                ending == null ? null : new Ended(ending.outcome(), ending.recordedAt()),
                facts.expectedClose(),
                facts.requiredDepartments(),
                facts.openedAt(),
                view.team().stream()
                        .filter(TeamMember::present)
                        .map(member -> new Seat(member.member(), member.department(), member.role()))
                        .toList(),
                nextGate(course),
                scoreAt(score),
                departments(view, facts, score),
                flags(view, at),
                links(view),
                view.requests().stream().map(Cards::request).toList(),
                weeks,
                milestones,
                firstProposal(course));
    }

    /**
     * A card of the same view, with what a later moment or another formula makes of it.
     *
     * @throws NullPointerException when the view has no facts
     */
    public static PursuitCard at(PursuitCard card, PursuitView view, Instant at, ScoreFormula formula) {
        Facts facts = Objects.requireNonNull(view.facts(), "facts");
        Score score = Score.of(view, at, formula);
        return card.with(scoreAt(score), departments(view, facts, score), flags(view, at));
    }

    /** Required departments of which nothing counts. */
    static List<Department> withoutCounted(Score score, List<Department> required) {
        return required.stream()
                .filter(department -> score.counted(department) == 0)
                .toList();
    }

    private static ScoreAt scoreAt(Score score) {
        return new ScoreAt(
                score.formula(),
                score.at(),
                score.validUntil(),
                score.pcs(),
                score.coverage().value(),
                score.balance().value(),
                score.interlock().value(),
                score.reciprocity().value(),
                score.timeliness().value(),
                score.countedTotal());
    }

    private static List<Flag> flags(PursuitView view, Instant at) {
        return RedFlags.of(view, at).stream()
                .map(flag -> new Flag(flag.code().name(), flag.subject()))
                .toList();
    }

    private static @Nullable NextGate nextGate(Course course) {
        PlannedGate plan = course.nextGate();
        return plan == null ? null : new NextGate(plan.gate(), plan.date());
    }

    private static List<DepartmentPart> departments(PursuitView view, Facts facts, Score score) {
        Map<Department, Sum> sums = new TreeMap<>();
        facts.requiredDepartments().forEach(department -> sums.put(department, new Sum()));
        for (Contribution contribution : view.contributions()) {
            if (contribution.stands()) {
                sums.computeIfAbsent(contribution.department(), d -> new Sum()).add(contribution);
            }
        }
        for (Link link : view.links()) {
            sums.computeIfAbsent(link.fromDepartment(), d -> new Sum()).people.add(link.from());
        }
        List<DepartmentPart> parts = new ArrayList<>(sums.size());
        sums.forEach((department, sum) -> parts.add(new DepartmentPart(
                department,
                facts.requiredDepartments().contains(department),
                sum.logged,
                score.counted(department),
                sum.lastAt,
                List.copyOf(sum.people))));
        return parts;
    }

    private static final class Sum {
        private final Set<MemberId> people = new LinkedHashSet<>();
        private int logged;
        private @Nullable Instant lastAt;

        void add(Contribution contribution) {
            logged++;
            people.add(contribution.contributor());
            if (lastAt == null || contribution.occurredAt().isAfter(lastAt)) {
                lastAt = contribution.occurredAt();
            }
        }
    }

    private record Between(Department from, Department to) implements Comparable<Between> {
        private static final Comparator<Between> ORDER =
                Comparator.comparing(Between::from).thenComparing(Between::to);

        @Override
        public int compareTo(Between other) {
            return ORDER.compare(this, other);
        }
    }

    private record PersonPair(MemberId from, MemberId to, Instant weekEnd) {}

    private static List<LinkSum> links(PursuitView view) {
        Map<Between, Set<PersonPair>> pairs = new TreeMap<>();
        for (Link link : view.links()) {
            pairs.computeIfAbsent(new Between(link.fromDepartment(), link.toDepartment()), b -> new LinkedHashSet<>())
                    .add(new PersonPair(link.from(), link.to(), ScoreSampling.endOfWeek(link.occurredAt())));
        }
        List<LinkSum> sums = new ArrayList<>(pairs.size());
        pairs.forEach((between, its) -> {
            sums.add(new LinkSum(
                    between.from(),
                    between.to(),
                    its.size(),
                    its.stream().map(PersonPair::from).distinct().toList(),
                    its.stream().map(PersonPair::to).distinct().toList()));
        });
        return sums;
    }

    private static Request request(InputRequest request) {
        List<Answer> answers = request.answers();
        return new Request(
                request.id(),
                request.department(),
                request.askedOf(),
                request.requestedBy(),
                request.askedOfMember(),
                request.occurredAt(),
                request.due(),
                answers.isEmpty() ? null : answers.getFirst().occurredAt(),
                Math.toIntExact(answers.stream()
                        .map(Answer::judgement)
                        .filter(judgement -> judgement != null && !judgement.accepted())
                        .count()),
                request.status(),
                people(request));
    }

    private static List<MemberId> people(InputRequest request) {
        Set<MemberId> people = new LinkedHashSet<>();
        request.answers().forEach(answer -> people.add(answer.answeredBy()));
        Closing closing = request.closing();
        if (closing != null && closing.how() == Status.DECLINED) {
            people.add(closing.by());
        }
        if (request.askedOfMember() != null) {
            people.add(request.askedOfMember());
        }
        return List.copyOf(people);
    }

    private static @Nullable FirstProposal firstProposal(Course course) {
        if (course.proposals().isEmpty()) {
            return null;
        }
        Proposal first = course.proposals().getFirst();
        return new FirstProposal(
                first.recordedAt(),
                first.sequence(),
                first.influences().stream().anyMatch(influence -> influence.role() == BuyingRole.ECONOMIC),
                first.influences().stream()
                        .filter(influence -> influence.issues().isEmpty())
                        .map(influence -> influence.influence())
                        .toList());
    }
}
