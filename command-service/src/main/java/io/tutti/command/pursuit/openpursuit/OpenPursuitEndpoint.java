package io.tutti.command.pursuit.openpursuit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.platform.lookup.StandardsInForce;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.LargeDealProperties;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.platform.security.Caller;
import io.tutti.platform.web.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Pursuits")
class OpenPursuitEndpoint {

    private final Commands commands;
    private final LargeDealProperties largeDeals;
    private final StandardsInForce standards;

    OpenPursuitEndpoint(Commands commands, LargeDealProperties largeDeals, StandardsInForce standards) {
        this.commands = commands;
        this.largeDeals = largeDeals;
        this.standards = standards;
    }

    @Schema(name = "OpenPursuit")
    record Body(
            @Schema(description = "The customer's company", example = "Aurora Rail") @NotNull @Line
            String account,

            @Schema(
                    description = "The single sales objective: what exactly is to be sold",
                    example = "Signalling for the northern corridor")
            @NotNull
            @Line
            String objective,

            @NotNull Money value,

            @Schema(description = "When the decision is expected", example = "2030-06-30") @NotNull
            LocalDate expectedClose,

            @Schema(description = "Who must contribute", example = "[\"sales\", \"delivery\", \"legal\"]")
            @NotNull
            @Size(min = 1, max = 30)
            List<@NotNull Department> requiredDepartments,

            @Schema(description = "What kind of pursuit it is, as a code", example = "new-business") @Nullable
            PursuitKind kind,

            @Schema(description = "OPEN unless said otherwise. CONFIDENTIAL: its team, leaders and admins only")
            @Nullable
            Visibility visibility,

            @Schema(description = "Your department in this pursuit; by default the one of your access token") @Nullable
            Department department) {}

    @PostMapping(path = OpenPursuit.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Open a pursuit",
            description =
                    "Whoever opens it becomes its lead. Takes the role lead, leader or admin. A pursuit of a kind takes"
                            + " over the standard that is in force for the kind.")
    ResponseEntity<Accepted> open(@Valid @RequestBody Body body, CommandRequest request) {
        PursuitId pursuit = new PursuitId(request.newId(PURPOSE));
        OpenPursuit command = new OpenPursuit(
                pursuit,
                Actor.of(request.caller()),
                body.account(),
                body.objective(),
                body.value(),
                body.expectedClose(),
                body.requiredDepartments(),
                body.kind(),
                body.visibility() == null ? Visibility.OPEN : body.visibility(),
                body.kind() == null ? null : standards.of(body.kind()).orElse(null),
                request.caller().name(),
                body.department() == null ? departmentOf(request.caller()) : body.department(),
                largeDeals.in(body.value().currency()),
                LocalDate.ofInstant(request.receivedAt(), ZoneOffset.UTC));
        return Accepted.created(commands.send(command, request, body), "/api/v1/pursuits/{pursuitId}", pursuit);
    }

    /** What the id of a new pursuit derives from, beside the caller and their Idempotency-Key. */
    static final String PURPOSE = "pursuit";

    private static @Nullable Department departmentOf(Caller caller) {
        try {
            return caller.department() == null ? null : new Department(caller.department());
        } catch (IllegalArgumentException e) {
            return null; // a department that is not a code is as good as none
        }
    }
}
