package io.tutti.query.pursuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import io.tutti.contract.PublishedEvents;
import io.tutti.query.platform.CloudEventReader;
import io.tutti.query.platform.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What lies on the topic and in the documents since before a type had its newest revision. */
class OlderRevisionsTest extends ReadSide {

    private static final String LOST = "tutti.pursuit.lost";
    private static final String REVISION_1 = """
            {"reasons":["price"],"occurredAt":"2026-03-02T09:30:00Z"}""";
    private static final String SHOWN = """
            {"outcome": "LOST", "endings": [{"reasons": ["price"], "mainReason": "price"}]}""";

    @Test
    void an_event_that_is_on_the_topic_in_an_older_revision_is_shown_as_its_newest() throws Exception {
        fold(story);
        fold(List.of(onTheTopic(1, REVISION_1, story.events().size())));

        read(ONE + "/outcome").andExpect(content().json(SHOWN));
    }

    @Test
    void so_is_one_that_is_kept_in_the_documents() throws Exception {
        // So many that blocks are sealed: one of the old events lies in a block, the other in the document itself.
        story.add(LOST, 1, REVISION_1.getBytes(StandardCharsets.UTF_8));
        for (int number = 3; number < 600; number++) {
            story.logged(number, "ana", "sales");
        }
        story.add(LOST, 1, REVISION_1.getBytes(StandardCharsets.UTF_8));
        fold(story);
        pursuits.forgetAll();

        PursuitDocument document = Objects.requireNonNull(store.read(story.id()));
        assertThat(document.sealed()).isPositive();
        assertThat(store.events(document))
                .filteredOn(event -> event.typeName().equals(LOST))
                .extracting(RecordedEvent::revision)
                .as("kept as they came")
                .containsExactly(1, 1);
        read(ONE + "/outcome").andExpect(content().json("""
                {"endings": [{"mainReason": "price"}, {"mainReason": "price"}]}"""));
    }

    @Test
    void the_same_event_again_in_its_newest_revision_is_a_repetition() throws Exception {
        fold(story);
        int sequence = story.events().size();
        fold(List.of(onTheTopic(1, REVISION_1, sequence)));
        fold(List.of(onTheTopic(2, """
                {"reasons":["price"],"mainReason":"price","occurredAt":"2026-03-02T09:30:00Z"}""", sequence)));

        read(ONE + "/outcome")
                .andExpect(header().string("ETag", "\"" + sequence + "\""))
                .andExpect(content().json(SHOWN));
    }

    private RecordedEvent onTheTopic(int revision, String json, long sequence) throws Exception {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(PublishedEvents.TOPIC, 0, 0, new byte[0], json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        "e-" + sequence,
                        "ce_type",
                        LOST,
                        "ce_dataschema",
                        PublishedEvents.dataSchema(LOST, revision),
                        "ce_subject",
                        story.id().toString(),
                        "ce_time",
                        "2026-03-02T12:00:00Z",
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return CloudEventReader.read(record);
    }
}
