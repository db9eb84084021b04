package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.Department;
import io.tutti.query.pursuit.score.Coverage;
import io.tutti.query.pursuit.score.NextActions.NextAction;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.PursuitView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can do to raise the score, with the form that does it. Whose turn it is goes straight to the work; others
 * ask for it.
 *
 * @param points by which the score would rise
 * @param atMost whether it may turn out to be less
 * @param href the form, or where more can be read
 * @param button message of what the button says
 * @param acknowledges the contribution that is acknowledged by it; null for another thing
 */
record NextStep(
        String text,
        double points,
        boolean atMost,
        String href,
        String button,
        @Nullable ContributionId acknowledges) {

    /**
     * A suggestion in words.
     *
     * @param own the viewer's department; null for somebody without one
     */
    static NextStep of(
            NextAction action,
            PursuitView view,
            Coverage coverage,
            @Nullable Department own,
            PageAddress place,
            Voice voice) {
        Department department = action.department();
        String subject = action.subject();
        return switch (action.action()) {
            case "log-contribution" -> {
                boolean mine = department.equals(own);
                yield new NextStep(
                        voice.say(silent(coverage, department) ? "next.first" : "next.more", department),
                        action.points(),
                        true,
                        place.form(mine ? "contributions" : "input-requests", "department", department),
                        mine ? "next.log" : "next.ask",
                        null);
            }
            case "answer-request" ->
                new NextStep(
                        voice.say("next.answer", department, question(view, subject)),
                        action.points(),
                        false,
                        place.thing("input-requests", String.valueOf(subject)),
                        department.equals(own) ? "next.answer-it" : "next.look",
                        null);
            default -> {
                Contribution work = view.contributions().stream()
                        .filter(one -> one.id().toString().equals(subject))
                        .findFirst()
                        .orElseThrow();
                yield new NextStep(
                        voice.say("next.acknowledge", department, work.title(), work.department()),
                        action.points(),
                        false,
                        place.explanation("contribution", work.id().toString()),
                        "next.look",
                        work.id());
            }
        };
    }

    private static boolean silent(Coverage coverage, Department department) {
        return coverage.silent().contains(department);
    }

    private static String question(PursuitView view, @Nullable String request) {
        Optional<InputRequest> found = view.requests().stream()
                .filter(one -> one.id().toString().equals(request))
                .findFirst();
        return found.map(InputRequest::question).orElse("");
    }
}
