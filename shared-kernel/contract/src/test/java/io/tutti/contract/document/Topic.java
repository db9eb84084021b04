package io.tutti.contract.document;

import io.tutti.contract.DomainEvent;
import io.tutti.contract.PublishedEvents;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.collaboration.PursuitCollaboration;
import io.tutti.contract.pulse.PulseEvent;
import io.tutti.contract.pursuit.PursuitEvent;
import java.util.List;

/**
 * A public topic.
 *
 * @param name in the AsyncAPI document
 * @param title for people
 * @param address the topic's name on Kafka
 * @param constant where {@link PublishedEvents} says what it is
 * @param key what the key of its records is
 * @param cleanup Kafka's policy for what is old
 * @param types what is published on it
 */
record Topic(
        String name, String title, String address, String constant, String key, String cleanup, List<Class<?>> types) {

    static final List<Topic> ALL = List.of(
            events(
                    "pursuitEvents",
                    "Pursuits",
                    PublishedEvents.TOPIC,
                    "TOPIC",
                    "id of the pursuit",
                    PursuitEvent.class),
            events(
                    "calibrationEvents",
                    "Calibration",
                    PublishedEvents.CALIBRATION_TOPIC,
                    "CALIBRATION_TOPIC",
                    "id of the organisation's calibration, or of the standard for a kind of pursuit",
                    CalibrationEvent.class),
            events(
                    "pulseEvents",
                    "Pulse",
                    PublishedEvents.PULSE_TOPIC,
                    "PULSE_TOPIC",
                    "id of the round",
                    PulseEvent.class),
            new Topic(
                    "pursuitCollaboration",
                    "State of collaboration",
                    PublishedEvents.COLLABORATION_TOPIC,
                    "COLLABORATION_TOPIC",
                    "id of the pursuit",
                    "compact",
                    List.of(PursuitCollaboration.class)));

    /** Not one topic but one for each replay; what is on it is described where it is from. */
    static final Topic REPLAY = events(
            "replay",
            "Replays",
            PublishedEvents.REPLAY_PREFIX + "{replayId}.v1",
            "REPLAY_PREFIX",
            "id of the pursuit",
            PursuitEvent.class);

    private static Topic events(
            String name,
            String title,
            String address,
            String constant,
            String key,
            Class<? extends DomainEvent> family) {
        return new Topic(name, title, address, constant, key, "delete", List.of(family.getPermittedSubclasses()));
    }

    /** Whether events are on it, and not states. */
    boolean ofEvents() {
        return cleanup.equals("delete");
    }
}
