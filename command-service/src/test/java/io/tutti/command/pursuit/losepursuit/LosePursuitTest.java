package io.tutti.command.pursuit.losepursuit;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.PursuitLost;
import io.tutti.contract.pursuit.PursuitWon;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LosePursuitTest {

    @Test
    void reasons_come_from_the_configured_list_and_once_each() {
        given(aTeamOfTwo())
                .when(lost(ANA, "price", "timing", "price"))
                .then(new PursuitLost(List.of("price", "timing"), null, "A rival had capacity", NOW));
    }

    @Test
    void the_lead_says_which_reason_weighed_most() {
        given(aTeamOfTwo())
                .when(lostMainlyFor("timing", "price", "timing"))
                .then(new PursuitLost(List.of("price", "timing"), "timing", "A rival had capacity", NOW));
    }

    @Test
    void the_only_reason_is_the_main_one() {
        given(aTeamOfTwo())
                .when(lost(ANA, "price", "price"))
                .then(new PursuitLost(List.of("price"), "price", "A rival had capacity", NOW));
    }

    @Test
    void what_weighed_most_is_among_the_reasons() {
        given(aTeamOfTwo()).when(lostMainlyFor("timing", "price")).thenRefused("main-loss-reason-is-one-of-them");
    }

    @Test
    void a_reason_that_nobody_configured_is_refused() {
        given(aTeamOfTwo()).when(lost(ANA, "price", "weather")).thenRefused("loss-reasons-are-configured");
    }

    @Test
    void a_contributor_may_not() {
        given(aTeamOfTwo()).when(lost(LEO, "price")).thenRefused("pursuit-is-changed-by-its-lead");
    }

    @Test
    void a_pursuit_ends_once() {
        given(aTeamOfTwo(new PursuitWon(null, NOW)))
                .when(lost(ANA, "price"))
                .thenRefused("ended-pursuits-take-retrospective-notes-only");
    }

    private static LosePursuit lost(Actor actor, String... reasons) {
        return command(actor, null, reasons);
    }

    private static LosePursuit lostMainlyFor(String mainReason, String... reasons) {
        return command(ANA, mainReason, reasons);
    }

    private static LosePursuit command(Actor actor, @Nullable String mainReason, String... reasons) {
        return new LosePursuit(
                PURSUIT,
                actor,
                List.of(reasons),
                mainReason,
                "A rival had capacity",
                List.of("price", "timing"),
                null,
                NOW);
    }
}
