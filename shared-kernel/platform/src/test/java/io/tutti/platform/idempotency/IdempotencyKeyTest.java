package io.tutti.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("my-first-pursuit");

    @Test
    void an_id_is_the_same_for_ever() {
        // Clients keep these ids and the keys they came from; a change here would store their repeated requests twice.
        assertThat(KEY.idFor("m-1001", "pursuit")).isEqualTo(UUID.fromString("6c2eb81e-b2cc-8419-b952-e9a6c373ce83"));
    }

    @Test
    void an_id_is_a_version_8_uuid() {
        assertThat(KEY.idFor("m-1001", "pursuit").version()).isEqualTo(8);
        assertThat(KEY.idFor("m-1001", "pursuit").variant()).isEqualTo(2);
    }

    @Test
    void other_callers_purposes_and_keys_lead_to_other_ids() {
        assertThat(new UUID[] {
                    KEY.idFor("ana", "pursuit"),
                    KEY.idFor("ben", "pursuit"),
                    KEY.idFor("ana", "contribution"),
                    new IdempotencyKey("other").idFor("ana", "pursuit"),
                    // moving letters from one part to the next must not meet the same id
                    KEY.idFor("anap", "ursuit"),
                    new IdempotencyKey("tmy-first-pursuit").idFor("ana", "pursui")
                })
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "tab\t", "ümlaut", "nul\u0000"})
    void a_key_is_printable_ascii(String key) {
        assertThatThrownBy(() -> new IdempotencyKey(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_has_200_characters_at_most() {
        assertThat(new IdempotencyKey("k".repeat(200)).value()).hasSize(200);
        assertThatThrownBy(() -> new IdempotencyKey("k".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }
}
