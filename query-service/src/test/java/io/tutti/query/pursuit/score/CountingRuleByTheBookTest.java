package io.tutti.query.pursuit.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.query.pursuit.Histories;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The counting rule against a second, slow reading of the same sentences that shares nothing with it. */
class CountingRuleByTheBookTest {

    @Property(tries = 1000)
    void what_counts_is_what_the_definition_says(@ForAll("histories") List<Histories.Act> acts) {
        PursuitView view = Histories.tell(1, acts).view();

        Set<Object> counted = CountingRule.judge(view, 3).stream()
                .filter(Verdict::counted)
                .map(verdict -> verdict.contribution().id())
                .collect(Collectors.toSet());

        assertThat(counted).isEqualTo(byTheBook(view));
        boolean limited =
                view.contributions().stream().filter(c -> used(view, c)).count() > counted.size();
        Statistics.label("the weekly limit takes effect").collect(limited).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 2);
            coverage.check(false).percentage(share -> share > 2);
        });
    }

    @Provide
    Arbitrary<List<Histories.Act>> histories() {
        return Histories.acts();
    }

    private static Set<Object> byTheBook(PursuitView view) {
        Set<Object> counted = new HashSet<>();
        for (Contribution mine : view.contributions()) {
            int earlier = 0;
            for (Contribution other : view.contributions()) {
                boolean before = other.occurredAt().isBefore(mine.occurredAt())
                        || other.occurredAt().equals(mine.occurredAt()) && other.sequence() < mine.sequence();
                if (before
                        && other.contributor().equals(mine.contributor())
                        && week(other.occurredAt()).equals(week(mine.occurredAt()))
                        && used(view, other)) {
                    earlier++;
                }
            }
            if (used(view, mine) && earlier < 3) {
                counted.add(mine.id());
            }
        }
        return counted;
    }

    private static boolean used(PursuitView view, Contribution mine) {
        if (mine.withdrawal() != null) {
            return false;
        }
        boolean acknowledged = view.acknowledgements().stream()
                .anyMatch(a -> a.contribution().equals(mine.id())
                        && !a.department().equals(mine.department())
                        && !a.acknowledgedBy().equals(mine.contributor()));
        boolean builtOn = view.contributions().stream()
                .anyMatch(c -> c.buildsOn().contains(mine.id())
                        && !c.department().equals(mine.department())
                        && !c.contributor().equals(mine.contributor()));
        boolean accepted = view.requests().stream()
                .flatMap(request -> request.answers().stream())
                .filter(answer -> answer.contribution().equals(mine.id()))
                .map(InputRequest.Answer::judgement)
                .anyMatch(judgement -> judgement != null
                        && judgement.accepted()
                        && !judgement.department().equals(mine.department())
                        && !judgement.by().equals(mine.contributor()));
        return acknowledged || builtOn || accepted;
    }

    private static List<Integer> week(Instant instant) {
        var day = instant.atOffset(ZoneOffset.UTC).toLocalDate();
        return List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
