package io.tutti.query.collaboration;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.query.collaboration.Explanation.Input;
import io.tutti.query.platform.page.Viewer;
import io.tutti.query.pursuit.score.CountingRule.Evidence;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.view.Link;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What explanations of numbers are made of. */
abstract class Explaining {

    private static final int EVENTS = 25;

    final PursuitLook look;
    final Score score;
    final ScoreFormula formula;
    final Voice voice;
    final Viewer viewer;

    Explaining(PursuitLook look) {
        this.look = look;
        score = look.score();
        formula = look.formula();
        voice = look.voice();
        viewer = voice.viewer();
    }

    Explanation explanation(String name, String meaning, String computed, List<Input> inputs, List<Long> events) {
        List<Long> newest =
                events.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        return new Explanation(
                voice.say("explain." + name + ".title"),
                meaning,
                computed,
                inputs,
                look.feed().of(newest.stream().limit(EVENTS).toList()),
                Math.max(0, newest.size() - EVENTS));
    }

    Input input(String name, String value) {
        return new Input(voice.say("explain.input." + name), value);
    }

    List<Long> countedBy(Predicate<Verdict> wanted) {
        return score.verdicts().stream()
                .filter(verdict -> verdict.counted() && wanted.test(verdict))
                .flatMap(verdict -> behind(verdict).stream())
                .toList();
    }

    static List<Long> behind(Verdict verdict) {
        return Stream.concat(
                        Stream.of(verdict.contribution().sequence()),
                        verdict.evidence().stream().map(Evidence::sequence))
                .toList();
    }

    List<Long> links(Predicate<Link> wanted) {
        return look.view().links().stream().filter(wanted).map(Link::sequence).toList();
    }
}
