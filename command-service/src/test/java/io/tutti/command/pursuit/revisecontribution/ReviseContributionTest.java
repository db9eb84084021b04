package io.tutti.command.pursuit.revisecontribution;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.FIRST;
import static io.tutti.command.pursuit.PursuitStory.LEGAL;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.NOW;
import static io.tutti.command.pursuit.PursuitStory.OPENED;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.SECOND;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.left;
import static io.tutti.command.pursuit.PursuitStory.logged;
import static io.tutti.command.pursuit.PursuitStory.withdrawn;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.ContributionRevised;
import io.tutti.contract.pursuit.PursuitEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviseContributionTest {

    private static final PursuitEvent[] LEGAL_CONTRIBUTED = aTeamOfTwo(logged(FIRST, LEO, LEGAL));

    @Test
    void the_contributor_says_it_better() {
        given(LEGAL_CONTRIBUTED).when(revise(LEO, FIRST, "Cap it at 5%.")).then(revised(2, "Cap it at 5%.", NOW));
    }

    @Test
    void versions_go_on_counting() {
        given(aTeamOfTwo(logged(FIRST, LEO, LEGAL), revised(2, "Cap it at 5%.", NOW)))
                .when(revise(LEO, FIRST, "Cap it at 3%."))
                .then(revised(3, "Cap it at 3%.", NOW));
    }

    @Test
    void what_it_says_already_is_no_revision() {
        given(LEGAL_CONTRIBUTED).when(revise(LEO, FIRST, "Cap it.")).thenRefused("revision-says-something-new");
    }

    @Test
    void what_the_last_version_says_is_no_revision_and_what_an_earlier_one_said_is() {
        PursuitEvent[] revisedOnce = aTeamOfTwo(logged(FIRST, LEO, LEGAL), revised(2, "Cap it at 5%.", NOW));

        given(revisedOnce).when(revise(LEO, FIRST, "Cap it at 5%.")).thenRefused("revision-says-something-new");
        given(revisedOnce).when(revise(LEO, FIRST, "Cap it.")).then(revised(3, "Cap it.", NOW));
    }

    @Test
    void a_key_message_keeps_having_proof_points_and_only_it_has_them() {
        PursuitEvent message = new ContributionLogged(
                FIRST,
                LEO.member(),
                LEGAL,
                ContributionKind.KEY_MESSAGE,
                Artefact.WIN_THEME,
                "On time",
                "Always.",
                List.of("Nine corridors"),
                List.of(),
                NOW);

        given(aTeamOfTwo(message)).when(revise(LEO, FIRST, "Proven.")).thenRefused("key-messages-have-proof-points");
        given(aTeamOfTwo(message))
                .when(revise(LEO, FIRST, "Always.", List.of("Ten corridors"), null))
                .then(new ContributionRevised(FIRST, 2, "Liability", "Always.", List.of("Ten corridors"), NOW));
        given(LEGAL_CONTRIBUTED)
                .when(revise(LEO, FIRST, "Cap it.", List.of("Proof"), null))
                .thenRefused("only-key-messages-have-proof-points");
    }

    @Test
    void nobody_revises_the_work_of_others_not_even_the_lead() {
        given(LEGAL_CONTRIBUTED)
                .when(revise(ANA, FIRST, "Do not cap it."))
                .thenRefused("contributions-are-revised-by-their-contributor");
    }

    @Test
    void who_left_the_team_revises_nothing() {
        given(aTeamOfTwo(logged(FIRST, LEO, LEGAL), left(LEO)))
                .when(revise(LEO, FIRST, "Cap it at 5%."))
                .thenRefused("only-team-members-contribute");
    }

    @Test
    void what_was_withdrawn_is_not_revised() {
        given(aTeamOfTwo(logged(FIRST, LEO, LEGAL), withdrawn(FIRST, LEO)))
                .when(revise(LEO, FIRST, "Cap it at 5%."))
                .thenRefused("contribution-stands");
    }

    @Test
    void a_contribution_of_no_or_another_pursuit_is_not_found() {
        given(LEGAL_CONTRIBUTED).when(revise(LEO, SECOND, "Cap it at 5%.")).thenRefused("contribution-not-found");
    }

    @Test
    void late_logging_keeps_when_it_was_and_the_future_is_refused() {
        Instant earlier = OPENED.plusSeconds(60);

        given(LEGAL_CONTRIBUTED)
                .when(revise(LEO, FIRST, "Cap it at 5%.", List.of(), earlier))
                .then(revised(2, "Cap it at 5%.", earlier));
        given(LEGAL_CONTRIBUTED)
                .when(revise(LEO, FIRST, "Cap it at 5%.", List.of(), NOW.plusMillis(1)))
                .thenRefused("nothing-happens-in-the-future");
    }

    private static ReviseContribution revise(Actor actor, ContributionId what, String text) {
        return revise(actor, what, text, List.of(), null);
    }

    private static ReviseContribution revise(
            Actor actor, ContributionId what, String text, List<String> proof, Instant when) {
        return new ReviseContribution(PURSUIT, actor, what, "Liability", text, proof, when, NOW);
    }

    private static ContributionRevised revised(int version, String text, Instant when) {
        return new ContributionRevised(FIRST, version, "Liability", text, List.of(), when);
    }
}
