package io.tutti.command.pulse.answerround;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pulse.RoundAddress;
import io.tutti.contract.pulse.RoundId;
import io.tutti.contract.pulse.Statement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Pulse")
class AnswerRoundEndpoint {

    private final Commands commands;

    AnswerRoundEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "AnswerRound")
    record Body(
            @Schema(
                    description = "From 1, does not apply at all, to 5, applies fully",
                    example = "{\"CUSTOMER_CORE\": 4, \"COLLABORATIVE_CULTURE\": 2, \"CALIBRATED_SUCCESS\": 5}")
            @NotNull
            Map<@NotNull Statement, @NotNull @Min(Statement.LOWEST) @Max(Statement.HIGHEST) Integer> points) {}

    @PostMapping(path = "/api/v1/pulse-rounds/{roundId}/answers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Answer a round of the pulse",
            description =
                    "Once per person, by those who are asked. The answer is stored without who gave it and without the time of day. A repetition, also one with the same Idempotency-Key, gets 409 people-answer-once: the answer is in. No If-Match.")
    ResponseEntity<RoundAddress> take(
            @PathVariable("roundId") RoundId round, @Valid @RequestBody Body body, CommandRequest request) {
        commands.send(new AnswerRound(request.caller(), round, body.points()), request, body);
        return RoundAddress.of(round);
    }
}
