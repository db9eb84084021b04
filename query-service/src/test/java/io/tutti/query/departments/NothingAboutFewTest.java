package io.tutti.query.departments;

import static io.tutti.query.departments.Organisation.LEGAL;
import static io.tutti.query.departments.Organisation.SALES;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.pursuit.Stage;
import io.tutti.query.departments.Departments.OfDepartment;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.Quarter;
import io.tutti.query.pursuit.card.PursuitCard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/**
 * Takes all answers of one organisation as equations: each figure shown is the sum of what is unknown of the smallest
 * selections. Tries every group of those: where its sum follows from the equations, there are enough people in it.
 */
class NothingAboutFewTest {

    private static final List<Selected> SMALLEST = Stream.concat(
                    Stream.of(Stage.values()).map(Selected::in),
                    IntStream.rangeClosed(1, 3).mapToObj(n -> Selected.endedIn(Quarter.of("2026-Q" + n))))
            .toList();
    private static final List<Selected> OFFERED = Stream.concat(
                    Stream.of(Selected.ALL, Selected.OPEN, Selected.ENDED), SMALLEST.stream())
            .toList();

    /** One pursuit: where it is, and who of legal contributes, of sales is built on, and of legal answers. */
    record Pursuit(Selected smallest, Set<Integer> legal, Set<Integer> sales, Set<Integer> answering) {
        Set<Integer> acting() {
            return sales.isEmpty() ? Set.of() : legal;
        }

        Set<Integer> actedOn() {
            return legal.isEmpty() ? Set.of() : sales;
        }
    }

    @Property(tries = 1_000)
    void no_combination_of_answers_is_about_a_group_that_is_too_small(
            @ForAll("pursuits") List<Pursuit> pursuits, @ForAll @IntRange(min = 1, max = 6) int minimum) {
        Organisation organisation = new Organisation();
        pursuits.forEach(one -> organisation.in(one.smallest(), one.legal(), one.sales(), one.answering()));
        List<PursuitCard> cards = organisation.cards();
        List<Departments> answers = OFFERED.stream()
                .map(selected -> Departments.of(cards, selected, minimum, PursuitStory.START))
                .toList();

        nothingAboutFew(
                minimum,
                shown(answers, legal(one -> one.given() != null)),
                selected -> people(pursuits, selected, Pursuit::legal));
        nothingAboutFew(
                minimum,
                shown(answers, legal(one -> one.requests() != null)),
                selected -> people(pursuits, selected, Pursuit::answering));
        List<Selected> linksShown = shown(
                answers,
                answer -> answer.links().stream()
                        .anyMatch(link -> link.from().equals(LEGAL) && link.to().equals(SALES)));
        nothingAboutFew(minimum, linksShown, selected -> people(pursuits, selected, Pursuit::acting));
        nothingAboutFew(minimum, linksShown, selected -> people(pursuits, selected, Pursuit::actedOn));
    }

    private static void nothingAboutFew(int minimum, List<Selected> shown, Function<Selected, Set<Integer>> people) {
        List<Selected> unknown =
                SMALLEST.stream().filter(one -> !people.apply(one).isEmpty()).toList();
        List<double[]> equations = shown.stream()
                .map(whole -> IntStream.range(0, unknown.size())
                        .mapToDouble(n -> includes(whole, unknown.get(n)) ? 1 : 0)
                        .toArray())
                .toList();
        int rank = rank(equations);
        int few = 0;
        for (int group = 1; group < 1 << unknown.size(); group++) {
            double[] sum = new double[unknown.size()];
            Set<Integer> behind = new HashSet<>();
            for (int n = 0; n < unknown.size(); n++) {
                if ((group & 1 << n) != 0) {
                    sum[n] = 1;
                    behind.addAll(people.apply(unknown.get(n)));
                }
            }
            if (behind.size() < minimum) {
                few++;
                List<double[]> withSum = new ArrayList<>(equations);
                withSum.add(sum);
                assertThat(rank(withSum)).as("%s of %s", behind, shown).isGreaterThan(rank);
            }
        }
        boolean partsShown = shown.stream().anyMatch(one -> SMALLEST.contains(one) && unknown.contains(one));
        Statistics.label("few people somewhere, and parts shown all the same")
                .collect(few > 0 && partsShown)
                .coverage(share -> share.check(true).percentage(it -> it > 5));
    }

    private static boolean includes(Selected whole, Selected part) {
        return whole.equals(part) || whole.equals(part.larger()) || whole.equals(Selected.ALL);
    }

    private static Set<Integer> people(List<Pursuit> pursuits, Selected smallest, Function<Pursuit, Set<Integer>> who) {
        return pursuits.stream()
                .filter(one -> one.smallest().equals(smallest))
                .map(who)
                .flatMap(Collection::stream)
                .collect(toSet());
    }

    private static List<Selected> shown(List<Departments> answers, Predicate<Departments> isShown) {
        return answers.stream().filter(isShown).map(Departments::selected).toList();
    }

    private static Predicate<Departments> legal(Predicate<OfDepartment> isShown) {
        return answer -> answer.departments().stream()
                .filter(one -> one.department().equals(LEGAL))
                .anyMatch(isShown);
    }

    /** By elimination. */
    private static int rank(List<double[]> equations) {
        List<double[]> rows =
                new ArrayList<>(equations.stream().map(double[]::clone).toList());
        int rank = 0;
        int width = rows.isEmpty() ? 0 : rows.getFirst().length;
        for (int column = 0; column < width; column++) {
            int at = column;
            double[] pivot = rows.stream()
                    .filter(row -> Math.abs(row[at]) > 1e-9)
                    .findFirst()
                    .orElse(null);
            if (pivot != null) {
                rank++;
                rows.remove(pivot);
                for (double[] row : rows) {
                    double times = row[at] / pivot[at];
                    for (int n = 0; n < width; n++) {
                        row[n] -= times * pivot[n];
                    }
                }
            }
        }
        return rank;
    }

    @Provide
    Arbitrary<List<Pursuit>> pursuits() {
        Arbitrary<Set<Integer>> people =
                Arbitraries.integers().between(0, 8).set().ofMaxSize(7);
        return Combinators.combine(Arbitraries.of(SMALLEST), people, people, people)
                .as(Pursuit::new)
                .list()
                .ofMaxSize(9);
    }
}
