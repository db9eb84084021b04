package io.tutti.command.pursuit.noteoverdue;

import io.tutti.command.platform.deadline.Deadline;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.pursuit.Actor;
import io.tutti.contract.pursuit.PursuitId;
import org.springframework.stereotype.Component;

/**
 * Looks for overdue requests of a pursuit when it is time: at the due instant of each request, and at once when an answer
 * was sent back or a pursuit goes on, because the due instant may have passed in between.
 */
@Component
final class OverdueDeadline implements Deadline {

    static final String NAME = "note-overdue";

    /** One deadline per event that may make a request overdue; the pursuit comes first. */
    static String id(PursuitId pursuit, String event) {
        return pursuit + "/" + event;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public NoteOverdue commandFor(String id, CommandRequest request) {
        PursuitId pursuit = PursuitId.of(id.substring(0, id.indexOf('/')));
        return new NoteOverdue(pursuit, Actor.of(request.caller()), request.receivedAt());
    }
}
