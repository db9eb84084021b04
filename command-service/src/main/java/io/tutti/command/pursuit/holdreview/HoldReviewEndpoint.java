package io.tutti.command.pursuit.holdreview;

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
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Stages and gates")
class HoldReviewEndpoint implements OffersAction {

    private final Commands commands;
    private final PursuitProperties properties;

    HoldReviewEndpoint(Commands commands, PursuitProperties properties) {
        this.commands = commands;
        this.properties = properties;
    }

    @Schema(name = "HoldReview")
    record Body(
            @Schema(description = "One of the names that are configured", example = "pink") @NotNull @Line
            String name,

            @Schema(description = "What is to be improved", example = "The price comes too early") @Nullable @Prose
            String findings,

            @Schema(description = "When, if not just now; neither in the future nor before the pursuit") @Nullable
            Instant occurredAt) {}

    @PostMapping(path = HoldReview.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Record a review",
            description =
                    "For members of the team. A review improves the work and never decides; a gate standard may ask for it.")
    ResponseEntity<Accepted> hold(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        UUID review = request.newId("review " + pursuit);
        HoldReview command = new HoldReview(
                pursuit,
                Actor.of(request.caller()),
                review,
                body.name(),
                body.findings(),
                properties.reviews(),
                body.occurredAt(),
                request.receivedAt());
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/reviews/{reviewId}",
                pursuit,
                review);
    }

    @Override
    public Action action() {
        return HoldReview.ACTION;
    }
}
