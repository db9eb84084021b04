package io.tutti.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tutti.contract.pursuit.PursuitLost;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events of older revisions are read as their newest; what becomes of each approved form lies in approved-upcasts. */
class UpcastsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    static List<ApprovedForm> olderForms() {
        return ApprovedForm.all().stream()
                .filter(form -> Upcasts.apply(form.type(), form.revision()))
                .toList();
    }

    @Test
    void every_type_has_a_step_from_each_of_its_revisions_to_the_next() {
        assertThat(EventCodec.types().map(EventCodec::typeOf))
                .allSatisfy(type -> assertThat(Upcasts.newest(type.name())).isEqualTo(type.revision()));
    }

    @ParameterizedTest
    @MethodSource("olderForms")
    void an_approved_form_of_an_older_revision_becomes_what_was_approved_for_it(ApprovedForm form) throws Exception {
        ObjectNode older = (ObjectNode) JSON.readTree(form.json());
        Path approved = Path.of("src/test/resources/approved-upcasts", form.name());

        ObjectNode newest = Upcasts.toNewest(form.type(), form.revision(), older);

        assertThat(newest).isEqualTo(JSON.readTree(Files.readString(approved)));
        assertThat(older).as("what was given").isEqualTo(JSON.readTree(form.json()));
        assertThat(JSON.readTree(
                        EventCodec.encode(EventCodec.decode(form.eventClass(), form.revision(), bytes(form.json())))))
                .as("as it is read")
                .isEqualTo(newest);
    }

    @Test
    void a_revision_that_is_newer_than_ours_is_read_as_far_as_ours_goes() {
        byte[] newer = bytes("""
                {"reasons":["price"],"mainReason":"price","occurredAt":"2026-03-02T09:30:00Z","competitor":"x"}""");

        assertThat(EventCodec.decode(PursuitLost.class, 99, newer))
                .isEqualTo(EventCodec.decode(PursuitLost.class, 2, newer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{\"reasons\":7}", "{\"reasons"})
    void bytes_that_are_no_event_are_named_as_such_in_an_older_revision_too(String bytes) {
        assertThatThrownBy(() -> EventCodec.decode(PursuitLost.class, 1, bytes(bytes)))
                .isInstanceOf(EventCodec.UnreadableEvent.class);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
