package io.tutti.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tutti.platform.problem.Problems.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a client is told whose body cannot be read, and which field is to blame. */
class UnreadableBodyTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    enum Mood {
        CALM,
        PLAIN
    }

    record Weight(@JsonProperty(required = true) String grams) {
        Weight {
            if (grams.isEmpty()) {
                throw new IllegalArgumentException("a weight is a number of grams");
            }
        }
    }

    record Parcel(@JsonProperty(required = true) Weight weight, Mood mood, List<Mood> others) {}

    @Test
    void the_field_is_named_with_what_is_wrong_with_it() {
        blames("{\"weight\":{\"grams\":\"\"}}", "weight", "a weight is a number of grams");
        blames("{\"weight\":{\"grams\":\"1\"},\"mood\":\"LOUD\"}", "mood", "must be one of CALM, PLAIN");
        blames(
                "{\"weight\":{\"grams\":\"1\"},\"others\":[\"CALM\",\"LOUD\"]}",
                "others[1]",
                "must be one of CALM, PLAIN");
        blames("{\"weight\":7}", "weight", "has the wrong type or form");
        blames("{\"weight\":{}}", "weight.grams", "has the wrong type or form");
    }

    @Test
    void nobody_is_blamed_for_what_is_no_json_at_all() {
        JacksonException broken = unreadable("{\"weight\":");

        assertThat(UnreadableBody.violation(broken)).isEmpty();
        assertThat(UnreadableBody.violation(null)).isEmpty();
        assertThat(UnreadableBody.explain(null)).isEqualTo("The body is missing or not readable; send a JSON object.");
    }

    private static void blames(String body, String field, String message) {
        JacksonException unreadable = unreadable(body);

        assertThat(UnreadableBody.violation(unreadable)).isEqualTo(Optional.of(new Violation(field, message)));
        assertThat(UnreadableBody.explain(unreadable)).isEqualTo("The field \"" + field + "\": " + message + ".");
    }

    private static JacksonException unreadable(String body) {
        return catchThrowableOfType(JacksonException.class, () -> JSON.readValue(body, Parcel.class));
    }
}
