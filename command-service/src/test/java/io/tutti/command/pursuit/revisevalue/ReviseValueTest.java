package io.tutti.command.pursuit.revisevalue;

import static io.tutti.command.pursuit.PursuitStory.ANA;
import static io.tutti.command.pursuit.PursuitStory.LEO;
import static io.tutti.command.pursuit.PursuitStory.LOU;
import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.euros;
import static io.tutti.command.pursuit.PursuitStory.given;
import static io.tutti.command.pursuit.PursuitStory.givenNothing;

import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.ValueRevised;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviseValueTest {

    private static final BigDecimal A_MILLION = new BigDecimal("1000000");

    @ParameterizedTest
    @CsvSource({"999999.99, false", "1000000, true", "9000000, true"})
    void the_lead_revises_the_value_and_the_threshold_decides_anew(String value, boolean large) {
        given(aTeamOfTwo()).when(revise(ANA, euros(value))).then(new ValueRevised(euros(value), large, "Second line"));
    }

    @Test
    void another_currency_takes_its_own_threshold() {
        Money francs = new Money(new BigDecimal("2400000.00"), Currency.getInstance("CHF"));

        given(aTeamOfTwo())
                .when(new ReviseValue(PURSUIT, LOU, francs, "Second line", new BigDecimal("3000000")))
                .then(new ValueRevised(francs, false, "Second line"));
    }

    @Test
    void a_currency_without_a_threshold_is_refused_rather_than_guessed() {
        given(aTeamOfTwo())
                .when(new ReviseValue(PURSUIT, ANA, euros("1"), "Second line", null))
                .thenRefused("large-deal-threshold-is-configured");
    }

    @Test
    void the_same_value_is_no_revision() {
        given(aTeamOfTwo()).when(revise(ANA, euros("2400000"))).thenRefused("value-changes");
    }

    @Test
    void the_value_before_the_last_may_come_back() {
        given(aTeamOfTwo(new ValueRevised(euros("1"), false, "Typo")))
                .when(revise(ANA, euros("2400000")))
                .then(new ValueRevised(euros("2400000"), true, "Second line"));
    }

    @Test
    void a_member_who_does_not_lead_may_not() {
        given(aTeamOfTwo()).when(revise(LEO, euros("1"))).thenRefused("pursuit-is-changed-by-its-lead");
    }

    @Test
    void a_pursuit_that_was_never_opened_has_no_value() {
        givenNothing().when(revise(ANA, euros("1"))).thenRefused("pursuit-not-found");
    }

    private static ReviseValue revise(Actor actor, Money value) {
        return new ReviseValue(PURSUIT, actor, value, "Second line", A_MILLION);
    }
}
