package io.tutti.command.pursuit.confirmissue;

import static io.tutti.command.pursuit.PursuitStory.INFLUENCE;
import static io.tutti.command.pursuit.PursuitStory.ISSUE;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.identified;
import static io.tutti.command.pursuit.PursuitStory.stated;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.IssueConfirmed;
import io.tutti.contract.pursuit.IssueRetracted;
import org.junit.jupiter.api.Test;

class ConfirmIssueTest {

    private static ConfirmIssue by(Actor actor) {
        return new ConfirmIssue(PURSUIT, actor, ISSUE, "In the board", null, NOW);
    }

    @Test
    void a_member_says_so() {
        given(aTeamOfTwo(identified(INFLUENCE, BuyingRole.USER), stated(ISSUE, INFLUENCE)))
                .when(by(LEO))
                .then(new IssueConfirmed(ISSUE, "In the board", NOW));
    }

    @Test
    void not_of_an_issue_that_was_retracted() {
        given(aTeamOfTwo(
                        identified(INFLUENCE, BuyingRole.USER),
                        stated(ISSUE, INFLUENCE),
                        new IssueRetracted(ISSUE, "None")))
                .when(by(LEO))
                .thenRefused("issue-stands");
    }

    @Test
    void not_of_an_issue_that_was_never_stated() {
        given(aTeamOfTwo()).when(by(LEO)).thenRefused("issue-not-found");
    }

    @Test
    void not_by_somebody_outside_the_team() {
        given(aTeamOfTwo(identified(INFLUENCE, BuyingRole.USER), stated(ISSUE, INFLUENCE)))
                .when(by(ZOE))
                .thenRefused("only-team-members-contribute");
    }

    @Test
    void an_issue_is_confirmed_once() {
        given(aTeamOfTwo(
                        identified(INFLUENCE, BuyingRole.USER),
                        stated(ISSUE, INFLUENCE),
                        new IssueConfirmed(ISSUE, null, NOW)))
                .when(by(LEO))
                .thenRefused("issue-is-confirmed-once");
    }
}
