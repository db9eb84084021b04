package io.tutti.command.calibration.retiremetric;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Calibration")
class RetireMetricEndpoint {

    private final Commands commands;

    RetireMetricEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "RetireMetric")
    record Body(
            @Schema(description = "Why", example = "Replaced by the value won") @NotNull @Line
            String reason) {}

    @PostMapping(path = "/api/v1/metrics/{metricId}/retirements", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Retire a sales metric", description = "Takes the role leader or admin.")
    ResponseEntity<Accepted> take(
            @PathVariable("metricId") MetricId metric, @Valid @RequestBody Body body, CommandRequest request) {
        RetireMetric command = new RetireMetric(request.caller(), metric, body.reason());
        return Accepted.created(commands.send(command, request, body), "/api/v1/metrics/{metricId}", metric);
    }
}
