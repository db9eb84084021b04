package io.tutti.command.pursuit.losepursuit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.command.pursuit.PursuitProperties;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.web.Line;
import io.tutti.platform.web.Prose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Outcome")
class LosePursuitEndpoint implements OffersAction {

    private final Commands commands;
    private final PursuitProperties properties;

    LosePursuitEndpoint(Commands commands, PursuitProperties properties) {
        this.commands = commands;
        this.properties = properties;
    }

    @Schema(name = "LosePursuit")
    record Body(
            @Schema(description = "Codes of the configured reasons", example = "[\"price\", \"timing\"]")
            @NotNull
            @Size(min = 1, max = 10)
            List<@NotNull @Line String> reasons,

            @Schema(
                    description = "The one of the reasons that weighed most; the only one when there is one only",
                    example = "price")
            @Nullable
            @Line
            String mainReason,

            @Schema(description = "More on it", example = "A rival had free capacity") @Nullable @Prose
            String note,

            @Schema(description = "When, if not just now; neither in the future nor before the pursuit") @Nullable
            Instant occurredAt) {}

    @PostMapping(path = LosePursuit.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Record that a pursuit was lost",
            description =
                    "For the lead, a leader or an admin. From then on the pursuit takes retrospective notes only.")
    ResponseEntity<Accepted> lose(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        LosePursuit command = new LosePursuit(
                pursuit,
                Actor.of(request.caller()),
                body.reasons(),
                body.mainReason(),
                body.note(),
                properties.lossReasons(),
                body.occurredAt(),
                request.receivedAt());
        return Accepted.created(commands.send(command, request, body), "/api/v1/pursuits/{pursuitId}/outcome", pursuit);
    }

    @Override
    public Action action() {
        return LosePursuit.ACTION;
    }
}
