package io.tutti.command.calibration.adoptmetric;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.contract.calibration.MetricId;
import io.tutti.platform.web.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Calibration")
class AdoptMetricEndpoint {

    private final Commands commands;

    AdoptMetricEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "AdoptMetric")
    record Body(
            @Schema(example = "Win rate of large deals") @NotNull @Line
            String name,

            @Schema(description = "What it measures", example = "Won of all large deals that were decided")
            @NotNull
            @Line
            String measures,

            @Schema(description = "In which unit", example = "percent") @NotNull @Line
            String unit) {}

    @PostMapping(path = "/api/v1/metrics", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Adopt a sales metric",
            description = "Takes the role leader or admin. It is aligned with nothing until somebody aligns it.")
    ResponseEntity<Accepted> take(@Valid @RequestBody Body body, CommandRequest request) {
        MetricId metric = new MetricId(request.newId("metric"));
        AdoptMetric command = new AdoptMetric(request.caller(), metric, body.name(), body.measures(), body.unit());
        return Accepted.created(commands.send(command, request, body), "/api/v1/metrics/{metricId}", metric);
    }
}
