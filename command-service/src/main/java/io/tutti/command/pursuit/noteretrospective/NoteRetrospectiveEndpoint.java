package io.tutti.command.pursuit.noteretrospective;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.Accepted;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.OffersAction;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.web.Prose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Outcome")
class NoteRetrospectiveEndpoint implements OffersAction {

    private final Commands commands;

    NoteRetrospectiveEndpoint(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "NoteRetrospective")
    record Body(
            @Schema(example = "Bring legal in before the first draft.") @NotNull @Prose
            String text) {}

    @PostMapping(path = NoteRetrospective.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Note what can be learned",
            description = "For members of the team, after the pursuit was won, lost or abandoned.")
    ResponseEntity<Accepted> note(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        UUID note = request.newId("retrospective note " + pursuit);
        NoteRetrospective command = new NoteRetrospective(pursuit, Actor.of(request.caller()), note, body.text());
        return Accepted.created(
                commands.send(command, request, body),
                "/api/v1/pursuits/{pursuitId}/retrospective-notes/{noteId}",
                pursuit,
                note);
    }

    @Override
    public Action action() {
        return NoteRetrospective.ACTION;
    }
}
