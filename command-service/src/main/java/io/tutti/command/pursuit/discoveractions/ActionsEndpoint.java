package io.tutti.command.pursuit.discoveractions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Pursuits")
class ActionsEndpoint {

    private final Commands commands;
    private final List<Action> actions;

    ActionsEndpoint(Commands commands, List<OffersAction> offers) {
        this.commands = commands;
        this.actions = offers.stream()
                .map(OffersAction::action)
                .sorted(Comparator.comparing(Action::name))
                .toList();
    }

    @GetMapping(path = "/api/v1/pursuits/{pursuitId}/actions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What can I do here?",
            description = "Every action on the pursuit, and on the things named by `target`, with the rule that refuses"
                    + " it to you right now where one does. A request can still be refused for what it says in its"
                    + " body.")
    ResponseEntity<Possibilities> actions(
            @PathVariable("pursuitId") PursuitId pursuit,
            @Parameter(
                            description =
                                    "Ids of members, contributions, input requests, buying influences or issues of the"
                                            + " pursuit, at most 200")
                    @RequestParam(name = "target", defaultValue = "")
                    @Size(max = 200)
                    List<String> targets,
            Caller caller) {
        Possibilities possible = commands.ask(new WhatCanBeDone(
                        pursuit,
                        Actor.of(caller),
                        actions,
                        targets.stream().distinct().toList()))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "pursuit-not-found",
                        "There is no pursuit with this id that you may see."));
        if (!possible.unknownTargets().isEmpty()) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "target-not-found",
                    "This pursuit has nothing with the id "
                            + String.join(
                                    ", ",
                                    possible.unknownTargets().stream().limit(5).toList()) + ".");
        }
        return ResponseEntity.ok().eTag("\"" + possible.version() + "\"").body(possible);
    }
}
