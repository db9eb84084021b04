package io.tutti.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.TeamRole;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored and published JSON of every event type and revision, approved by eye and kept in {@code approved/} as
 * {@code <type>.<revision>[.<variant>].json}. A difference here is a change of the public contract: never edit an
 * approved file, add a revision.
 */
class ApprovedEventsTest {

    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    /** Of the newest revisions; the older ones are read only, see {@link UpcastsTest}. */
    static List<ApprovedForm> approvedForms() {
        return ApprovedForm.all().stream()
                .filter(form -> !Upcasts.apply(form.type(), form.revision()))
                .toList();
    }

    @Test
    void every_event_type_of_the_contract_has_an_approved_form_in_its_revision() throws Exception {
        assertThat(approvedForms().stream().map(form -> form.type() + " " + form.revision()))
                .containsAll(types().stream()
                        .map(EventCodec::typeOf)
                        .map(type -> type.name() + " " + type.revision())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("approvedForms")
    void an_approved_form_is_read_and_written_again_exactly_as_approved(ApprovedForm form) {
        DomainEvent event = EventCodec.decode(form.eventClass(), form.json().getBytes(StandardCharsets.UTF_8));

        assertThat(pretty(new String(EventCodec.encode(event), StandardCharsets.UTF_8)))
                .isEqualTo(pretty(form.json()));
    }

    @ParameterizedTest
    @MethodSource("approvedForms")
    void what_may_be_absent_is_not_missed(ApprovedForm form) {
        for (RecordComponent field : form.eventClass().getRecordComponents()) {
            if (field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                ObjectNode without = (ObjectNode) PLAIN.readTree(form.json());
                without.remove(field.getName());

                byte[] bytes = without.toString().getBytes(StandardCharsets.UTF_8);

                assertThat(PLAIN.readTree(EventCodec.encode(EventCodec.decode(form.eventClass(), bytes))))
                        .isEqualTo(without);
            }
        }
    }

    @Test
    void a_reader_tolerates_a_field_that_a_newer_writer_added() {
        String newer = "{\"member\":\"m-1\",\"department\":\"sales\",\"role\":\"LEAD\",\"addedLater\":1}";

        assertThat(EventCodec.decode(MemberJoined.class, newer.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new MemberJoined(new MemberId("m-1"), null, new Department("sales"), TeamRole.LEAD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{\"member\":1}", "{\"member\":\"m\",\"department\":\"SALES\"}", "{\"member"})
    void bytes_that_are_no_event_are_named_as_such(String bytes) {
        assertThatThrownBy(() -> EventCodec.decode(MemberJoined.class, bytes.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(EventCodec.UnreadableEvent.class);
    }

    @Test
    void a_type_name_leads_to_its_class_and_back() {
        assertThat(types())
                .allSatisfy(type -> assertThat(
                                EventCodec.classOf(EventCodec.typeOf(type).name()))
                        .isEqualTo(type));
        assertThat(EventCodec.classOf("tutti.pursuit.never-heard-of")).isNull();
    }

    @Test
    void a_schema_address_gives_back_its_revision() {
        assertThat(PublishedEvents.revisionOf(PublishedEvents.dataSchema("tutti.pursuit.opened", 7)))
                .isEqualTo(7);
    }

    @Test
    void every_type_is_published_on_the_topic_of_its_context() {
        assertThat(types().stream()
                        .map(type ->
                                PublishedEvents.topicOf(EventCodec.typeOf(type).name())))
                .containsOnly(PublishedEvents.TOPIC, PublishedEvents.CALIBRATION_TOPIC, PublishedEvents.PULSE_TOPIC);
        assertThat(PublishedEvents.topicOf("tutti.pulse.of-tomorrow")).isEqualTo("tutti.pulse-events.v1");
        assertThatThrownBy(() -> PublishedEvents.topicOf("tutti.weather.rained"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_class_is_found_in_its_own_family_only() {
        assertThat(EventCodec.classOf(PursuitEvent.class, "tutti.pursuit.member-joined"))
                .isEqualTo(MemberJoined.class);
        assertThat(EventCodec.classOf(PursuitEvent.class, "tutti.pulse.round-closed"))
                .isNull();
    }

    private static List<Class<? extends DomainEvent>> types() {
        return EventCodec.types().toList();
    }

    private static String pretty(String json) {
        return PLAIN.writerWithDefaultPrettyPrinter().writeValueAsString(PLAIN.readTree(json));
    }
}
