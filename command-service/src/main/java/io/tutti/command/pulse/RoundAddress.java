package io.tutti.command.pulse;

import io.tutti.contract.pulse.RoundId;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The answer to whoever did something in a round: where it is to be read. Without a version, which would count answers.
 *
 * @param id the round
 */
public record RoundAddress(String id) {

    /** 201 with Location. */
    public static ResponseEntity<RoundAddress> of(RoundId round) {
        URI location = UriComponentsBuilder.fromPath("/api/v1/pulse-rounds/{roundId}")
                .buildAndExpand(round)
                .toUri();
        return ResponseEntity.created(location).body(new RoundAddress(round.toString()));
    }
}
