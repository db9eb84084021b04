package io.tutti.contract.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.EventCodec;
import io.tutti.contract.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published JSON of states, approved by eye and kept in {@code approved-states/} as
 * {@code <type>.<revision>[.<variant>].json}. A difference here is a change of the public contract: never edit an approved
 * file, add a revision.
 */
class PursuitCollaborationTest {

    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"", ".insufficient"})
    void an_approved_form_is_read_and_written_again_exactly_as_approved(String variant) throws IOException {
        byte[] approved = approved(variant);

        byte[] written = PursuitCollaboration.of(approved).json();

        assertThat(pretty(written)).isEqualTo(new String(approved, StandardCharsets.UTF_8).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".insufficient"})
    void only_the_moment_differs_in_a_state_that_begins_at_another_one(String variant) throws IOException {
        String approved = new String(approved(variant), StandardCharsets.UTF_8);
        PursuitCollaboration state = of(approved);

        PursuitCollaboration later = of(approved.replace("2026-03-02", "2026-03-03"));

        assertThat(later).isNotEqualTo(state);
        assertThat(later.since(state.since())).isEqualTo(state);
    }

    private static PursuitCollaboration of(String json) {
        return PursuitCollaboration.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] approved(String variant) throws IOException {
        EventType type = EventCodec.typeOf(PursuitCollaboration.class);
        String file = "/approved-states/" + type.name() + "." + type.revision() + variant + ".json";
        try (InputStream in = Objects.requireNonNull(PursuitCollaborationTest.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        }
    }

    private static String pretty(byte[] json) {
        return PLAIN.writerWithDefaultPrettyPrinter().writeValueAsString(PLAIN.readTree(json));
    }
}
