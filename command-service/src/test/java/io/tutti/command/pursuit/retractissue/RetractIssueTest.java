package io.tutti.command.pursuit.retractissue;

import static io.tutti.command.pursuit.PursuitStory.INFLUENCE;
import static io.tutti.command.pursuit.PursuitStory.ISSUE;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.identified;
import static io.tutti.command.pursuit.PursuitStory.stated;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.IssueRetracted;
import org.junit.jupiter.api.Test;

class RetractIssueTest {

    private static RetractIssue by(Actor actor) {
        return new RetractIssue(PURSUIT, actor, ISSUE, "Was none");
    }

    @Test
    void a_member_says_so() {
        given(aTeamOfTwo(identified(INFLUENCE, BuyingRole.USER), stated(ISSUE, INFLUENCE)))
                .when(by(LEO))
                .then(new IssueRetracted(ISSUE, "Was none"));
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
}
