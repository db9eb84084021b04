package io.tutti.query.collaboration;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.query.collaboration.Collaboration.Incomplete;
import io.tutti.query.pursuit.score.CountingRule.Evidence;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.score.Coverage;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.Contribution.Withdrawal;
import io.tutti.query.pursuit.view.PursuitView.Halt;
import io.tutti.query.pursuit.view.PursuitView.UnknownEvent;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why something is as it is, said to the viewer of a page. */
record Reasons(Voice voice, People people, ScoreFormula formula) {

    /** Whether and why a contribution counts. */
    public String why(Verdict verdict) {
        String key = "why." + verdict.reason();
        Contribution one = verdict.contribution();
        Withdrawal withdrawal = one.withdrawal();
        if (withdrawal != null) {
            return voice.say(key, people.name(withdrawal.withdrawnBy()), withdrawal.reason());
        }
        if (verdict.evidence().isEmpty()) {
            return voice.say(key, one.department());
        }
        if (!verdict.counted()) {
            return voice.say(key, people.name(one.contributor()), formula.weeklyLimit(), week(one));
        }
        Evidence first = verdict.evidence().getFirst();
        return voice.say(key, people.name(first.member()), first.department());
    }

    private static String week(Contribution one) {
        TemporalAccessor day = one.occurredAt().atZone(ZoneOffset.UTC);
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** What is missing for a score that has too little evidence. */
    public String insufficient(Score score) {
        Coverage coverage = score.coverage().inputs();
        long departments = coverage.byDepartment().stream()
                .filter(row -> row.counted() > 0)
                .count();
        return voice.say(
                "score.insufficient",
                coverage.counted(),
                departments,
                formula.leastCounted(),
                formula.leastDepartments());
    }

    /** What is not shown of a pursuit, and why. */
    List<String> incomplete(Incomplete incomplete) {
        List<String> all = new ArrayList<>();
        Halt halt = incomplete.halt();
        if (halt != null) {
            all.add(voice.say("halt." + halt.reason().name(), halt.expected(), halt.highestSeen()));
        }
        long skipped = incomplete.unknownEvents().stream()
                .filter(UnknownEvent::skipped)
                .count();
        if (skipped > 0) {
            all.add(voice.say("halt.skipped", skipped));
        }
        long strange = incomplete.unknownEvents().size() - skipped;
        if (strange > 0) {
            all.add(voice.say("halt.strange", strange));
        }
        return all;
    }
}
