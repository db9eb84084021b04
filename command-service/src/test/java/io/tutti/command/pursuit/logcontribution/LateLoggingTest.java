package io.tutti.command.pursuit.logcontribution;

import static io.tutti.command.pursuit.PursuitStory.FIRST;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.OPENED;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;

import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.ContributionLogged;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What happened may be logged late, never early. */
class LateLoggingTest {

    /** From OPENED to NOW, in milliseconds. */
    private static final long OPEN_FOR = 3_600_000;

    private static final long A_DAY = 86_400_000;

    @Property(tries = 200)
    void whatever_lies_between_the_opening_and_now_is_kept_to_the_millisecond(
            @ForAll @LongRange(min = 0, max = OPEN_FOR) long afterOpening) {
        Instant when = OPENED.plusMillis(afterOpening);

        given(aTeamOfTwo()).when(log(when)).then(contribution(when));
    }

    @Property(tries = 200)
    void whatever_lies_outside_is_refused(@ForAll @LongRange(min = 1, max = 20_000 * A_DAY) long outside) {
        given(aTeamOfTwo()).when(log(NOW.plusMillis(outside))).thenRefused("nothing-happens-in-the-future");
        given(aTeamOfTwo()).when(log(OPENED.minusMillis(outside))).thenRefused("nothing-happens-before-the-pursuit");
    }

    private static LogContribution log(Instant when) {
        return new LogContribution(
                PURSUIT,
                LEO,
                FIRST,
                ContributionKind.SPECIALIST_INPUT,
                Artefact.LEGAL,
                "Liability",
                "Cap it.",
                List.of(),
                List.of(),
                null,
                when,
                NOW);
    }

    private static ContributionLogged contribution(Instant when) {
        return new ContributionLogged(
                FIRST,
                LEO.member(),
                LEGAL,
                ContributionKind.SPECIALIST_INPUT,
                Artefact.LEGAL,
                "Liability",
                "Cap it.",
                List.of(),
                List.of(),
                when);
    }
}
