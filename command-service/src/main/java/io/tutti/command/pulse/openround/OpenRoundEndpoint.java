package io.tutti.command.pulse.openround;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pulse.RoundAddress;
import io.tutti.contract.pulse.RoundId;
import io.tutti.contract.pursuit.PursuitId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Pulse")
class OpenRoundEndpoint {

    private final Commands commands;

    OpenRoundEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "OpenRound")
    record Body(
            @Schema(description = "The pursuit whose team is asked; left out for the whole organisation") @Nullable
            PursuitId pursuit) {}

    @PostMapping(path = "/api/v1/pulse-rounds", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Open a round of the pulse",
            description =
                    "Asks the three statements of a pursuit's team (its lead, leaders and admins may) or of the whole organisation (leaders and admins). No If-Match.")
    ResponseEntity<RoundAddress> take(@Valid @RequestBody Body body, CommandRequest request) {
        RoundId round = new RoundId(request.newId("pulse round"));
        commands.send(new OpenRound(request.caller(), round, body.pursuit()), request, body);
        return RoundAddress.of(round);
    }
}
