package io.tutti.command.pursuit.holdreview;

import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.ReviewHeld;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldReviewTest {

    private static final UUID REVIEW = UUID.fromString("00000000-0000-4000-8000-000000000009");

    @Test
    void a_member_records_a_review_by_its_configured_name() {
        given(aTeamOfTwo()).when(hold(LEO, "pink")).then(new ReviewHeld(REVIEW, "pink", "Price too early", NOW));
    }

    @Test
    void a_name_that_nobody_configured_is_refused() {
        given(aTeamOfTwo()).when(hold(LEO, "purple")).thenRefused("reviews-are-configured");
    }

    @Test
    void somebody_outside_the_team_does_not_review() {
        given(aTeamOfTwo()).when(hold(ZOE, "pink")).thenRefused("only-team-members-contribute");
    }

    private static HoldReview hold(Actor actor, String name) {
        return new HoldReview(PURSUIT, actor, REVIEW, name, "Price too early", List.of("pink", "red"), null, NOW);
    }
}
