package io.tutti.command.pulse.openround;

import static io.tutti.command.pulse.PulseStory.ANA;
import static io.tutti.command.pulse.PulseStory.LEO;
import static io.tutti.command.pulse.PulseStory.LOU;
import static io.tutti.command.pulse.PulseStory.OF_ALL;
import static io.tutti.command.pulse.PulseStory.OF_THE_TEAM;
import static io.tutti.command.pulse.PulseStory.PURSUIT;
import static io.tutti.command.pulse.PulseStory.ROUND;
import static io.tutti.command.pulse.PulseStory.SECRET;
import static io.tutti.command.pulse.PulseStory.ZOE;
import static io.tutti.command.pulse.PulseStory.given;

import io.tutti.contract.pursuit.PursuitId;
import org.junit.jupiter.api.Test;

class OpenRoundTest {

    @Test
    void the_lead_asks_the_team() {
        given().when(new OpenRound(ANA, ROUND, PURSUIT)).then(OF_THE_TEAM);
    }

    @Test
    void a_leader_asks_a_team_or_all() {
        given().when(new OpenRound(LOU, ROUND, PURSUIT)).then(OF_THE_TEAM);
        given().when(new OpenRound(LOU, ROUND, null)).then(OF_ALL);
    }

    @Test
    void who_leads_one_pursuit_does_not_ask_all() {
        given().when(new OpenRound(ANA, ROUND, null)).thenRefused("rounds-are-run-by-those-in-charge");
    }

    @Test
    void a_member_asks_nobody() {
        given().when(new OpenRound(LEO, ROUND, PURSUIT)).thenRefused("rounds-are-run-by-those-in-charge");
    }

    @Test
    void a_pursuit_that_is_not_there_or_is_not_to_be_known_of_is_not_found() {
        PursuitId none = PursuitId.of("00000000-0000-4000-8000-00000000dead");
        given().when(new OpenRound(LOU, ROUND, none)).thenRefused("pursuit-not-found");
        given().when(new OpenRound(ZOE, ROUND, SECRET)).thenRefused("pursuit-not-found");
    }

    @Test
    void a_round_is_opened_once() {
        given(OF_ALL).when(new OpenRound(LOU, ROUND, null)).thenRefused("round-is-opened-once");
    }
}
