package io.tutti.command.pulse.closeround;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pulse.RoundAddress;
import io.tutti.contract.pulse.RoundId;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Pulse")
class CloseRoundEndpoint {

    private final Commands commands;

    CloseRoundEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "CloseRound")
    record Body() {}

    @PostMapping(path = "/api/v1/pulse-rounds/{roundId}/closings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Close a round of the pulse",
            description =
                    "By those who may open it. From then on its result can be read, if 5 or more people answered. No If-Match.")
    ResponseEntity<RoundAddress> take(
            @PathVariable("roundId") RoundId round, @Valid @RequestBody Body body, CommandRequest request) {
        commands.send(new CloseRound(request.caller(), round), request, body);
        return RoundAddress.of(round);
    }
}
