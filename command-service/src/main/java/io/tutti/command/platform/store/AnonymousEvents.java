package io.tutti.command.platform.store;

import io.tutti.command.platform.dispatch.RequestMetadata;
import io.tutti.contract.Anonymous;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/**
 * Takes from {@link Anonymous} events, before they are stored, all that leads back to a person: who acted, the request,
 * and the time, which would be found again in an access log. Done here, on the one way into the store, so that no
 * command can forget it.
 */
final class AnonymousEvents implements MessageDispatchInterceptor<EventMessage<?>> {

    private static final Map<String, String> NOBODY = Map.of(RequestMetadata.ACTOR, Anonymous.ACTOR);

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        return (index, event) -> event instanceof DomainEventMessage<?> domain
                        && domain.getPayloadType().isAnnotationPresent(Anonymous.class)
                ? nobodys(domain)
                : event;
    }

    private static EventMessage<?> nobodys(DomainEventMessage<?> event) {
        return new GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getPayload(),
                NOBODY,
                event.getIdentifier(),
                event.getTimestamp().truncatedTo(ChronoUnit.DAYS));
    }
}
