package io.tutti.command.pursuit.noteoverdue;

import io.tutti.command.platform.deadline.Deadlines;
import io.tutti.command.platform.deadline.SetsDeadlines;
import io.tutti.contract.pursuit.AnswerSentBack;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitReopened;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Sets a deadline at each event after which a request of the pursuit may become overdue. */
@Component
final class OverdueWatch implements SetsDeadlines {

    private final Deadlines deadlines;

    OverdueWatch(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(InputRequested asked, DomainEventMessage<?> event) {
        lookAt(asked.due(), event);
    }

    @EventHandler
    void on(AnswerSentBack sentBack, DomainEventMessage<?> event) {
        lookAt(event.getTimestamp(), event);
    }

    @EventHandler
    void on(PursuitReopened reopened, DomainEventMessage<?> event) {
        lookAt(event.getTimestamp(), event);
    }

    private void lookAt(Instant instant, DomainEventMessage<?> event) {
        PursuitId pursuit = PursuitId.of(event.getAggregateIdentifier());
        deadlines.set(OverdueDeadline.NAME, OverdueDeadline.id(pursuit, event.getIdentifier()), instant);
    }
}
