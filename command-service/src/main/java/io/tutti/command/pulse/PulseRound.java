package io.tutti.command.pulse;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tutti.command.platform.dispatch.Receipt;
import io.tutti.command.platform.dispatch.RequestHistory;
import io.tutti.command.platform.dispatch.RequestMetadata;
import io.tutti.command.platform.lookup.PursuitTeam;
import io.tutti.command.platform.lookup.PursuitTeams;
import io.tutti.contract.pulse.PulseEvent;
import io.tutti.contract.pulse.RoundAnswered;
import io.tutti.contract.pulse.RoundClosed;
import io.tutti.contract.pulse.RoundId;
import io.tutti.contract.pulse.RoundOpened;
import io.tutti.contract.pursuit.PursuitId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One round of the pulse. It has no version that callers could see or match: the version would count the answers. So it
 * takes no If-Match, and a second answer is refused also when it repeats the first one's Idempotency-Key, of which no
 * trace may be kept.
 */
@Aggregate(type = "pulseRound", cache = "aggregateCache")
public class PulseRound {

    @AggregateIdentifier
    private @Nullable RoundId id;

    private final RequestHistory history = new RequestHistory();
    private @Nullable PursuitId pursuit;
    private boolean closed;

    /** Takes every command of a round, also those for one that does not exist: their rules say so. */
    @CommandHandler(commandName = "io.tutti.command.pulse.PulseRound")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(
            RoundCommand command,
            @MetaDataValue(RequestMetadata.REQUEST) @Nullable String request,
            @MetaDataValue(RequestMetadata.CONTENT) @Nullable String content,
            PursuitTeams teams,
            Participation participation) {
        return history.answer(request, content, null, () -> {
            PursuitId asked = command.pursuit(this);
            PursuitTeam team = asked == null ? null : teams.of(asked).orElse(null);
            var events = command.decide(this, team);
            command.keep(participation);
            id = command.round();
            events.forEach(event -> apply(event));
        });
    }

    @EventSourcingHandler
    void on(
            PulseEvent event,
            @SourceId @Nullable String source,
            @SequenceNumber long sequence,
            @MetaDataValue(RequestMetadata.REQUEST) @Nullable String request,
            @MetaDataValue(RequestMetadata.CONTENT) @Nullable String content) {
        if (id == null && source != null) {
            id = RoundId.of(source);
        }
        switch (event) {
            case RoundOpened opened -> {
                pursuit = opened.pursuit();
                history.note(request, content, sequence);
            }
            case RoundAnswered _ -> history.note(null, null, sequence);
            case RoundClosed _ -> {
                closed = true;
                history.note(request, content, sequence);
            }
        }
    }

    /** Whether the round was ever opened. */
    public boolean exists() {
        return !history.isEmpty();
    }

    /** Whether it takes answers. */
    public boolean isOpen() {
        return exists() && !closed;
    }

    /** The pursuit whose team is asked; null for the whole organisation. */
    public @Nullable PursuitId pursuit() {
        return pursuit;
    }
}
