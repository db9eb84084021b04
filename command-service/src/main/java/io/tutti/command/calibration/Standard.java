package io.tutti.command.calibration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tutti.command.platform.dispatch.Receipt;
import io.tutti.command.platform.dispatch.RequestHistory;
import io.tutti.command.platform.dispatch.RequestMetadata;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.StandardRetired;
import io.tutti.contract.calibration.StandardSet;
import io.tutti.platform.security.Role;
import java.util.List;
import java.util.UUID;
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

/** What the gates of pursuits of one kind require, version after version. */
@Aggregate(type = "standard", cache = "aggregateCache")
public class Standard {

    @AggregateIdentifier
    private @Nullable UUID id;

    private final RequestHistory history = new RequestHistory();

    private static final List<Role> MANAGERS = List.of(Role.LEAD, Role.LEADER, Role.ADMIN);

    private int version;
    private boolean inForce;

    /** Takes every command, also the first one of all. */
    @CommandHandler(commandName = "io.tutti.command.calibration.Standard")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(
            StandardCommand command,
            @MetaDataValue(RequestMetadata.REQUEST) @Nullable String request,
            @MetaDataValue(RequestMetadata.CONTENT) @Nullable String content,
            @MetaDataValue(RequestMetadata.EXPECTED_VERSION) @Nullable Long expectedVersion) {
        return history.answer(request, content, expectedVersion, () -> {
            RuleBroken.check(new CalibrationIsChangedByManagers(command.caller(), MANAGERS));
            var events = command.decide(this);
            id = UUID.fromString(command.aggregateId());
            events.forEach(event -> apply(event));
        });
    }

    @EventSourcingHandler
    void on(
            CalibrationEvent event,
            @SourceId @Nullable String source,
            @SequenceNumber long sequence,
            @MetaDataValue(RequestMetadata.REQUEST) @Nullable String request,
            @MetaDataValue(RequestMetadata.CONTENT) @Nullable String content) {
        if (id == null && source != null) {
            id = UUID.fromString(source);
        }
        history.note(request, content, sequence);
        switch (event) {
            case StandardSet set -> {
                version = set.version();
                inForce = true;
            }
            case StandardRetired _ -> inForce = false;
            default -> throw new IllegalStateException("of another aggregate");
        }
    }

    /** The last version that was set, from 1; 0 before the first. */
    public int version() {
        return version;
    }

    /** Whether new pursuits of the kind take it over. */
    public boolean isInForce() {
        return inForce;
    }
}
