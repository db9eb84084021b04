package io.tutti.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tutti.contract.PublishedEvents;
import io.tutti.query.platform.CloudEventReader.UnreadableRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventReaderTest {

    private final ConsumerRecord<byte[], byte[]> kafka =
            PatientConsumer.event(new TopicPartition(PublishedEvents.TOPIC, 0), 0, 3);

    @Test
    void an_event_is_read_from_its_headers() throws UnreadableRecord {
        RecordedEvent event = CloudEventReader.read(kafka);

        assertThat(event.id()).isEqualTo("e-3");
        assertThat(event.typeName()).isEqualTo("tutti.pursuit.opened");
        assertThat(event.revision()).isEqualTo(1);
        assertThat(event.subject()).hasToString("00000000-0000-4000-8000-000000000001");
        assertThat(event.sequence()).isEqualTo(3);
        assertThat(event.recordedAt()).isEqualTo("2026-03-02T09:59:00Z");
        assertThat(event.actor()).isEqualTo("m-1");
        assertThat(event.json()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_service_account_that_acted_for_the_actor_is_known_and_no_other_principal_is_taken_for_one()
            throws UnreadableRecord {
        assertThat(CloudEventReader.read(kafka).serviceAccount()).isNull();
        set("ce_authid", "crm");
        set("ce_authtype", "service_account");
        assertThat(CloudEventReader.read(kafka).serviceAccount()).isEqualTo("crm");
        set("ce_authtype", "app_user");
        assertThat(CloudEventReader.read(kafka).serviceAccount()).isNull();
    }

    @Test
    void a_time_may_have_an_offset_and_an_actor_may_be_absent() throws UnreadableRecord {
        set("ce_time", "2026-03-02T11:30:00.000000001+01:00");
        kafka.headers().remove("ce_actor");

        assertThat(CloudEventReader.read(kafka).recordedAt())
                .isEqualTo(Instant.parse("2026-03-02T10:30:00.000000001Z"));
        assertThat(CloudEventReader.read(kafka).actor()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ce_id", "ce_specversion", "ce_type", "ce_subject", "ce_time", "ce_dataschema", "ce_sequence"})
    void a_record_without_a_needed_attribute_is_no_event(String attribute) {
        kafka.headers().remove(attribute);

        assertThatThrownBy(() -> CloudEventReader.read(kafka))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContaining(attribute);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_subject, 1-1-1-1-1",
        "ce_time, yesterday",
        "ce_dataschema, urn:other:1",
        "ce_dataschema, urn:tutti:schema:x:one",
        "ce_sequence, -1",
        "ce_sequence, 1.5",
        "ce_sequence, 99999999999999999999"
    })
    void a_record_with_an_unreadable_attribute_is_no_event(String attribute, String value) {
        set(attribute, value);

        assertThatThrownBy(() -> CloudEventReader.read(kafka)).isInstanceOf(UnreadableRecord.class);
    }

    private void set(String attribute, String value) {
        kafka.headers().remove(attribute).add(attribute, value.getBytes(StandardCharsets.UTF_8));
    }
}
