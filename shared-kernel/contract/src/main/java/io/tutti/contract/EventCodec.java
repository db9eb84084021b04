package io.tutti.contract;

import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.pulse.PulseEvent;
import io.tutti.contract.pursuit.PursuitEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of every event, the same in the event store and on Kafka, and the table of logical type names.
 *
 * <p>Readers tolerate fields they do not know, so that a newer writer can add some.
 */
public final class EventCodec {

    private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

    private static final Map<String, Class<? extends DomainEvent>> TYPES =
            types().collect(Collectors.toUnmodifiableMap(type -> typeOf(type).name(), Function.identity()));

    private static final Map<Class<?>, ObjectReader> READERS =
            types().collect(Collectors.toUnmodifiableMap(Function.identity(), MAPPER::readerFor));

    private EventCodec() {}

    /** Sets a mapper up for the contract's JSON form; whoever stores or publishes events uses exactly this. */
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }

    /** All event types in the order of their declaration. */
    public static Stream<Class<? extends DomainEvent>> types() {
        return Stream.<Class<?>>of(PursuitEvent.class, CalibrationEvent.class, PulseEvent.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(type -> type.asSubclass(DomainEvent.class));
    }

    /** Logical name and revision of an event class. */
    public static EventType typeOf(Class<?> eventClass) {
        EventType type = eventClass.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(eventClass + " is not an event of the contract");
        }
        return type;
    }

    /** The event class of a logical name, or null when this version of the contract does not know the name. */
    public static @Nullable Class<? extends DomainEvent> classOf(String typeName) {
        return TYPES.get(typeName);
    }

    /** The event class of a logical name, or null when this version of the contract does not know it in that family. */
    public static <F extends DomainEvent> @Nullable Class<? extends F> classOf(Class<F> family, String typeName) {
        Class<? extends DomainEvent> known = classOf(typeName);
        return known != null && family.isAssignableFrom(known) ? known.asSubclass(family) : null;
    }

    /** The stored and published bytes of an event: UTF-8 JSON. */
    public static byte[] encode(DomainEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /**
     * Reads an event of a known class in any revision. An older one is brought to the newest first; of one that is newer
     * than this version of the contract, what it knows is read, which is enough: revisions are compatible both ways.
     *
     * @param revision from 1
     * @throws UnreadableEvent when the bytes are not a JSON form of that class
     */
    public static <E extends DomainEvent> E decode(Class<E> eventClass, int revision, byte[] json) {
        String name = typeOf(eventClass).name();
        ObjectReader reader = Objects.requireNonNull(READERS.get(eventClass));
        try {
            E event = Upcasts.apply(name, revision)
                    ? reader.readValue(newest(name, revision, MAPPER.readTree(json)))
                    : reader.readValue(json);
            if (event == null) {
                throw new UnreadableEvent("a JSON null is no " + eventClass.getSimpleName(), null);
            }
            return event;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableEvent("not a readable " + eventClass.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /** What is no object is no event either, which the reader says better. */
    private static JsonNode newest(String name, int revision, JsonNode json) {
        return json instanceof ObjectNode event ? Upcasts.toNewest(name, revision, event) : json;
    }

    /**
     * Reads an event of a known class in its newest revision.
     *
     * @throws UnreadableEvent when the bytes are not a JSON form of that class
     */
    public static <E extends DomainEvent> E decode(Class<E> eventClass, byte[] json) {
        return decode(eventClass, typeOf(eventClass).revision(), json);
    }

    /** Bytes that claim to be an event and are not. */
    public static final class UnreadableEvent extends RuntimeException {
        UnreadableEvent(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
