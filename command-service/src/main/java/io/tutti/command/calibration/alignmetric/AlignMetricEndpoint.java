package io.tutti.command.calibration.alignmetric;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.contract.calibration.MetricId;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.platform.web.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Calibration")
class AlignMetricEndpoint {

    private final Commands commands;

    AlignMetricEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "AlignMetric")
    record Body(
            @Schema(description = "All active objectives that it serves") @NotNull @Size(max = 20)
            List<@NotNull ObjectiveId> objectives,

            @Schema(description = "Why", example = "Rail deals are large deals") @Nullable @Line
            String reason) {}

    @PostMapping(path = "/api/v1/metrics/{metricId}/alignments", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Align a metric with objectives",
            description =
                    "Takes the role leader or admin. The list replaces the one before; an empty list says that the metric serves no objective.")
    ResponseEntity<Accepted> take(
            @PathVariable("metricId") MetricId metric, @Valid @RequestBody Body body, CommandRequest request) {
        AlignMetric command = new AlignMetric(request.caller(), metric, body.objectives(), body.reason());
        return Accepted.created(commands.send(command, request, body), "/api/v1/metrics/{metricId}", metric);
    }
}
