package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.AnswerAccepted;
import io.tutti.contract.pursuit.AnswerSentBack;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.GatePlanned;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequestCancelled;
import io.tutti.contract.pursuit.InputRequestDeclined;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberMoved;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Generated histories of a pursuit: people who move between departments, work on each other's work, and surprises. */
public final class Histories {

    private static final List<String> DEPARTMENTS = List.of("finance", "legal", "sales");

    private Histories() {}

    public enum Kind {
        JOIN,
        LOG,
        BUILD,
        ACKNOWLEDGE,
        ACCEPT,
        WITHDRAW,
        MOVE,
        ASK,
        ANSWER,
        JUDGE,
        PLAN,
        ANYTHING,
        SURPRISE
    }

    /** One thing that happens; numbers are taken as far as they make sense at that point. */
    public record Act(Kind kind, int who, int department, int target, int hours, int pick) {}

    public static Arbitrary<List<Act>> acts() {
        Arbitrary<Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Kind.JOIN)),
                Tuple.of(16, Arbitraries.just(Kind.LOG)),
                Tuple.of(6, Arbitraries.just(Kind.BUILD)),
                Tuple.of(26, Arbitraries.just(Kind.ACKNOWLEDGE)),
                Tuple.of(3, Arbitraries.just(Kind.ACCEPT)),
                Tuple.of(1, Arbitraries.just(Kind.WITHDRAW)),
                Tuple.of(2, Arbitraries.just(Kind.MOVE)),
                Tuple.of(3, Arbitraries.just(Kind.ASK)),
                Tuple.of(4, Arbitraries.just(Kind.ANSWER)),
                Tuple.of(3, Arbitraries.just(Kind.JUDGE)),
                Tuple.of(1, Arbitraries.just(Kind.PLAN)),
                Tuple.of(6, Arbitraries.just(Kind.ANYTHING)),
                Tuple.of(1, Arbitraries.just(Kind.SURPRISE)));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(-20, 20),
                        Arbitraries.integers().between(0, AnyEvent.KINDS - 1))
                .as(Act::new)
                .list()
                .ofMaxSize(80)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    public static PursuitStory tell(int number, List<Act> acts) {
        PursuitStory story = new PursuitStory(number).opened("finance", "legal");
        List<Integer> contributions = new ArrayList<>();
        List<Integer> requests = new ArrayList<>();
        int next = 1;
        for (Act act : acts) {
            String who = "m-" + act.who();
            String department = DEPARTMENTS.get(act.department());
            var at = PursuitStory.START.plus(Duration.ofHours(act.hours()));
            switch (act.kind()) {
                case JOIN -> story.joined(who, department);
                case LOG -> {
                    story.logged(next, who, department, at);
                    contributions.add(next);
                }
                case BUILD -> {
                    if (contributions.isEmpty()) {
                        story.logged(next, who, department, at);
                    } else {
                        story.logged(next, who, department, at, contributions.get(act.target() % contributions.size()));
                    }
                    contributions.add(next);
                }
                case ACKNOWLEDGE -> {
                    if (!contributions.isEmpty()) {
                        int target = contributions.get(act.target() % contributions.size());
                        story.acknowledged(next, target, who, department);
                    }
                }
                case ACCEPT -> {
                    if (!contributions.isEmpty()) {
                        int target = contributions.get(act.target() % contributions.size());
                        story.accepted(next, target, who, department);
                    }
                }
                case WITHDRAW -> {
                    if (!contributions.isEmpty()) {
                        story.withdrawn(contributions.get(act.target() % contributions.size()), who);
                    }
                }
                case MOVE -> story.add(new MemberMoved(new MemberId(who), new Department(department)));
                case ASK -> {
                    story.add(new InputRequested(
                            PursuitStory.request(next),
                            new MemberId(who),
                            new Department(department),
                            new Department(DEPARTMENTS.get(act.pick() % 3)),
                            null,
                            "How?",
                            at.plus(Duration.ofHours(act.pick())),
                            at));
                    requests.add(next);
                }
                case ANSWER -> {
                    if (!requests.isEmpty() && !contributions.isEmpty()) {
                        story.add(new InputRequestAnswered(
                                PursuitStory.request(requests.get(act.target() % requests.size())),
                                PursuitStory.contribution(contributions.get(act.pick() % contributions.size())),
                                new MemberId(who),
                                new Department(department),
                                at));
                    }
                }
                case JUDGE -> {
                    if (!requests.isEmpty() && !contributions.isEmpty()) {
                        var request = PursuitStory.request(requests.get(act.target() % requests.size()));
                        var answer = PursuitStory.contribution(contributions.get(act.pick() % contributions.size()));
                        MemberId judge = new MemberId(who);
                        Department of = new Department(department);
                        story.add(
                                switch (act.hours() & 3) {
                                    case 0 -> new AnswerSentBack(request, answer, judge, of, "No figures", at);
                                    case 1 -> new InputRequestDeclined(request, judge, of, "Not ours", at);
                                    case 2 -> new InputRequestCancelled(request, judge, null);
                                    default -> new AnswerAccepted(request, answer, judge, of, at);
                                });
                    }
                }
                case PLAN ->
                    story.add(new GatePlanned(
                            Stage.values()[1 + act.pick() % 3],
                            LocalDate.of(2026, 3, 1 + act.target() % 4),
                            new GateStandard(List.of(), List.of(), false, List.of())));
                case ANYTHING -> {
                    // Ids from 1 to 4: often of something that is there, in whatever state, and sometimes of nothing.
                    PursuitEvent event = AnyEvent.of(act.pick(), who, department, act.target() % 4 + 1, at);
                    if (event instanceof ContributionLogged) {
                        event = AnyEvent.of(act.pick(), who, department, next, at);
                        contributions.add(next);
                    } else if (event instanceof InputRequested) {
                        event = AnyEvent.of(act.pick(), who, department, next, at);
                        requests.add(next);
                    }
                    story.add(event);
                }
                case SURPRISE -> story.unknown();
            }
            next++;
        }
        return story;
    }
}
