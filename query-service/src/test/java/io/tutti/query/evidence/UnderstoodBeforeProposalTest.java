package io.tutti.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.pulse.Statement;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.IssueId;
import io.tutti.contract.pursuit.ProposalMade;
import io.tutti.contract.pursuit.UnderstoodInfluence;
import io.tutti.query.evidence.Finding.Code;
import io.tutti.query.evidence.Finding.Reason;
import io.tutti.query.evidence.StatementEvidence.QuarterShare;
import io.tutti.query.evidence.StatementEvidence.Share;
import io.tutti.query.pursuit.DatedStory;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.Quarter;
import io.tutti.query.pursuit.card.PursuitCard;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnderstoodBeforeProposalTest {

    private static final String IN_MARCH = "2026-03-10T10:00:00Z";
    private static final UnderstoodInfluence ECONOMIC = influence(1, BuyingRole.ECONOMIC, PursuitStory.issue(1));
    private static final UnderstoodInfluence USER = influence(2, BuyingRole.USER, PursuitStory.issue(2));

    @Test
    void a_proposal_was_understood_with_an_economic_influence_and_an_issue_of_each() {
        Finding finding = only(proposing(1, IN_MARCH, ECONOMIC, USER));

        assertThat(finding.holds()).isTrue();
        assertThat(finding.pursuit()).isEqualTo(PursuitStory.pursuitId(1));
        assertThat(finding.name()).isEqualTo("Aurora Rail");
        assertThat(finding.version()).isEqualTo(1);
        assertThat(finding.at()).isEqualTo(IN_MARCH);
    }

    @Test
    void every_reason_is_named_with_the_influences_it_is_about() {
        Finding finding =
                only(proposing(1, IN_MARCH, USER, influence(3, BuyingRole.COACH), influence(4, BuyingRole.TECHNICAL)));

        assertThat(finding.reasons())
                .containsExactly(
                        new Reason(
                                Code.ECONOMIC_INFLUENCE_MISSING,
                                "No economic buying influence was identified",
                                List.of()),
                        new Reason(
                                Code.INFLUENCES_NOT_UNDERSTOOD,
                                "No issue was understood of 2 buying influences",
                                List.of(
                                        PursuitStory.influence(3).toString(),
                                        PursuitStory.influence(4).toString())));
    }

    @Test
    void what_is_understood_after_the_first_proposal_comes_too_late() {
        PursuitCard card = new DatedStory(1)
                .at(IN_MARCH, it -> it.opened("sales").add(proposal(1)))
                .at("2026-04-10T10:00:00Z", it -> it.add(proposal(2, ECONOMIC, USER)))
                .card();

        assertThat(only(card).reasons()).extracting(Reason::code).containsExactly(Code.ECONOMIC_INFLUENCE_MISSING);
        assertThat(new UnderstoodBeforeProposal(List.of(card)).findings(Quarter.of("2026-Q2")))
                .isEmpty();
    }

    @Test
    void the_last_instant_of_a_quarter_belongs_to_it_and_the_next_one_to_the_next() {
        List<PursuitCard> cards = List.of(
                proposing(1, "2026-03-31T23:59:59.999999999Z", ECONOMIC),
                proposing(2, "2026-04-01T00:00:00Z", USER),
                proposing(3, "2026-06-30T23:59:59Z", ECONOMIC, USER));

        StatementEvidence evidence = evidence(cards);

        assertThat(evidence.byQuarter())
                .containsExactly(
                        new QuarterShare(Quarter.of("2025-Q4"), 0, 0, null),
                        new QuarterShare(Quarter.of("2026-Q1"), 1, 1, 1.0),
                        new QuarterShare(Quarter.of("2026-Q2"), 1, 2, 0.5));
        assertThat(evidence.overall()).isEqualTo(new Share(2, 3, 2.0 / 3));
        assertThat(evidence.failing()).extracting(Finding::pursuit).containsExactly(PursuitStory.pursuitId(2));
    }

    @Test
    void without_a_proposal_there_is_nothing_to_have_a_share_of() {
        PursuitCard card =
                new DatedStory(1).at(IN_MARCH, it -> it.opened("sales")).card();

        assertThat(evidence(List.of(card)).overall()).isEqualTo(new Share(0, 0, null));
    }

    @Test
    void the_latest_20_failures_are_shown_latest_first() {
        List<PursuitCard> cards = IntStream.rangeClosed(1, 25)
                .mapToObj(n -> proposing(n, "2026-03-%02dT10:00:00Z".formatted(n)))
                .toList();

        assertThat(evidence(cards).failing())
                .extracting(Finding::at)
                .hasSize(20)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .first()
                .hasToString("2026-03-25T10:00:00Z");
    }

    private static StatementEvidence evidence(List<PursuitCard> cards) {
        return StatementEvidence.of(
                Statement.CUSTOMER_CORE,
                new UnderstoodBeforeProposal(cards),
                Quarter.upTo(Quarter.of("2026-Q2").start(), 3),
                List.of());
    }

    private static Finding only(PursuitCard card) {
        List<Finding> findings = new UnderstoodBeforeProposal(List.of(card)).findings(null);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static PursuitCard proposing(int number, String at, UnderstoodInfluence... influences) {
        return new DatedStory(number)
                .at("2026-03-01T09:00:00Z", it -> it.opened("sales"))
                .at(at, it -> it.add(proposal(1, influences)))
                .card();
    }

    private static ProposalMade proposal(int number, UnderstoodInfluence... influences) {
        return new ProposalMade(PursuitStory.thing(number), "Option A", Arrays.asList(influences), PursuitStory.START);
    }

    private static UnderstoodInfluence influence(int number, BuyingRole role, IssueId... issues) {
        return new UnderstoodInfluence(PursuitStory.influence(number), role, Arrays.asList(issues));
    }
}
