package io.tutti.command.platform.store;

import io.tutti.contract.DomainEvent;
import io.tutti.contract.EventCodec;
import io.tutti.contract.EventType;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Stores events under their logical names and revisions in the contract's JSON, which is also what is published. */
final class EventSerializer extends Jackson3Serializer {

    EventSerializer() {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(EventCodec::configure));
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as Axon declares it
    public SerializedType typeForClass(Class type) {
        if (DomainEvent.class.isAssignableFrom(type)) {
            EventType event = EventCodec.typeOf(type);
            return new SimpleSerializedType(event.name(), Integer.toString(event.revision()));
        }
        return super.typeForClass(type);
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        Class<?> event = EventCodec.classOf(stored.getName());
        return event == null ? stored.getName() : event.getName();
    }
}
