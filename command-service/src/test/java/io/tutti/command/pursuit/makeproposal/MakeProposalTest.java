package io.tutti.command.pursuit.makeproposal;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.INFLUENCE;
import static io.tutti.command.pursuit.PursuitStory.ISSUE;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.ZOE;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.identified;
import static io.tutti.command.pursuit.PursuitStory.stated;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.BuyingInfluenceRemoved;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.IssueRetracted;
import io.tutti.contract.pursuit.ProposalMade;
import io.tutti.contract.pursuit.UnderstoodInfluence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MakeProposalTest {

    private static final UUID PROPOSAL = UUID.fromString("00000000-0000-4000-8000-000000000009");

    @Test
    void a_proposal_keeps_what_is_understood_of_each_influence() {
        given(aTeamOfTwo(identified(INFLUENCE, BuyingRole.ECONOMIC), stated(ISSUE, INFLUENCE)))
                .when(propose(ANA, null))
                .then(proposed(NOW, new UnderstoodInfluence(INFLUENCE, BuyingRole.ECONOMIC, List.of(ISSUE))));
    }

    @Test
    void an_influence_without_an_understood_issue_is_kept_as_such() {
        given(aTeamOfTwo(
                        identified(INFLUENCE, BuyingRole.TECHNICAL),
                        stated(ISSUE, INFLUENCE),
                        new IssueRetracted(ISSUE, "Was last year's")))
                .when(propose(ANA, null))
                .then(proposed(NOW, new UnderstoodInfluence(INFLUENCE, BuyingRole.TECHNICAL, List.of())));
    }

    @Test
    void a_removed_influence_is_none() {
        given(aTeamOfTwo(
                        identified(INFLUENCE, BuyingRole.USER),
                        new BuyingInfluenceRemoved(INFLUENCE, "Left the company")))
                .when(propose(ANA, null))
                .then(proposed(NOW));
    }

    @Test
    void what_was_recorded_after_the_proposal_was_made_is_no_evidence_for_it() {
        given(aTeamOfTwo())
                .later(NOW.minusSeconds(60), identified(INFLUENCE, BuyingRole.ECONOMIC), stated(ISSUE, INFLUENCE))
                .when(propose(ANA, NOW.minusSeconds(61)))
                .then(proposed(NOW.minusSeconds(61)));
        given(aTeamOfTwo())
                .later(NOW.minusSeconds(60), identified(INFLUENCE, BuyingRole.ECONOMIC), stated(ISSUE, INFLUENCE))
                .when(propose(ANA, NOW.minusSeconds(60)))
                .then(proposed(
                        NOW.minusSeconds(60), new UnderstoodInfluence(INFLUENCE, BuyingRole.ECONOMIC, List.of(ISSUE))));
    }

    @Test
    void a_proposal_is_not_made_in_the_future() {
        given(aTeamOfTwo()).when(propose(ANA, NOW.plusSeconds(1))).thenRefused("nothing-happens-in-the-future");
    }

    @Test
    void somebody_outside_the_team_does_not_propose() {
        given(aTeamOfTwo()).when(propose(ZOE, null)).thenRefused("only-team-members-contribute");
    }

    private static MakeProposal propose(Actor actor, Instant occurredAt) {
        return new MakeProposal(PURSUIT, actor, PROPOSAL, "Corridor on time", occurredAt, NOW);
    }

    private static ProposalMade proposed(Instant when, UnderstoodInfluence... understood) {
        return new ProposalMade(PROPOSAL, "Corridor on time", List.of(understood), when);
    }
}
