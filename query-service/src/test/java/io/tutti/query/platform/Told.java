package io.tutti.query.platform;

import io.tutti.contract.DomainEvent;
import io.tutti.contract.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The events of one subject as they come off a topic. */
public final class Told {

    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final UUID subject;
    private final List<RecordedEvent> events = new ArrayList<>();

    private Told(UUID subject) {
        this.subject = subject;
    }

    public static List<RecordedEvent> of(UUID subject, DomainEvent... events) {
        Told told = new Told(subject);
        Arrays.stream(events)
                .forEach(event -> told.add(EventCodec.typeOf(event.getClass()).name(), EventCodec.encode(event)));
        return told.events;
    }

    /** An event of a type that no version knows. */
    public static RecordedEvent unknown(UUID subject, long sequence) {
        return raw(subject, sequence, "tutti.calibration.of-tomorrow", "{}");
    }

    public static RecordedEvent raw(UUID subject, long sequence, String type, String json) {
        return new RecordedEvent(
                "e-" + sequence,
                type,
                1,
                subject,
                sequence,
                START.plusSeconds(sequence),
                "m-1",
                json.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String type, byte[] json) {
        events.add(raw(subject, events.size(), type, new String(json, StandardCharsets.UTF_8)));
    }
}
