package io.tutti.standalone.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the gates of pursuits ask for, by kind of pursuit and since when.
 *
 * @param standards the earliest first
 */
record Standards(List<Standard> standards) {

    /** @param day working day, before anything else happens on it */
    record Standard(int day, String kind, List<Gate> gates) {}

    /** As it is set, every field given. */
    record Gate(
            String gate,
            List<String> departmentsIn,
            List<String> kindsIn,
            boolean influencesUnderstood,
            List<String> reviewsHeld) {}

    static Standards read() {
        return Resource.read("standards.yaml", Standards.class);
    }

    /** What a pursuit that is opened on a day takes over, by gate. */
    Map<String, Gate> of(String kind, int day) {
        Map<String, Gate> found = new HashMap<>();
        for (Standard standard : standards) {
            if (standard.kind().equals(kind) && standard.day() <= day) {
                found.clear();
                standard.gates().forEach(gate -> found.put(gate.gate(), gate));
            }
        }
        return found;
    }

    /** The body of the request that sets it. */
    static Map<String, @Nullable Object> body(Standard standard) {
        return Map.of("kind", standard.kind(), "gates", standard.gates());
    }
}
