package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.contract.PublishedEvents;
import io.tutti.standalone.Colleague.Answer;
import io.tutti.standalone.Load.Acknowledged;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is written of every pursuit, read behind Tutti's back from the event store, and compared with what was
 * acknowledged, with the topic and with the documents.
 */
record Ledger(Map<String, List<Entry>> pursuits) {

    private static final Duration CATCH_UP = Duration.ofSeconds(60);
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** An event as it is stored; its place in its pursuit is its sequence. */
    record Entry(String event, long sequence, String type, String payload) {

        JsonNode json() {
            return JsonMapper.shared().readTree(payload);
        }
    }

    /** Reads the event store in the order of its global index. */
    static Ledger read(String jdbcUrl) throws SQLException {
        Map<String, List<Entry>> pursuits = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "");
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select * from domain_event_entry order by global_index")) {
            while (rows.next()) {
                pursuits.computeIfAbsent(rows.getString("aggregate_identifier"), _ -> new ArrayList<>())
                        .add(new Entry(
                                rows.getString("event_identifier"),
                                rows.getLong("sequence_number"),
                                rows.getString("payload_type"),
                                new String(rows.getBytes("payload"), StandardCharsets.UTF_8)));
            }
        }
        return new Ledger(pursuits);
    }

    long events() {
        return pursuits.values().stream().mapToLong(List::size).sum();
    }

    Ledger has_no_gap_and_no_disorder() {
        pursuits.forEach((pursuit, entries) -> assertThat(entries)
                .as("stored sequences of %s", pursuit)
                .extracting(Entry::sequence)
                .containsExactlyElementsOf(
                        LongStream.range(0, entries.size()).boxed().toList()));
        return this;
    }

    /** Everything that was acknowledged is stored where the answer said, and nothing else is. */
    Ledger holds_once_and_only(List<Acknowledged> acknowledged) {
        Set<String> known = new HashSet<>();
        for (Acknowledged command : acknowledged) {
            List<Entry> entries = pursuits.getOrDefault(command.pursuit(), List.of());
            assertThat((long) entries.size())
                    .as("stored events of the pursuit of %s", command)
                    .isGreaterThan(command.version());
            Entry entry = entries.get(Math.toIntExact(command.version()));
            assertThat(entry.type()).as("%s", command).isEqualTo(command.type());
            assertThat(entry.payload()).as("%s", command).contains("\"" + command.id() + "\"");
            assertThat(known.add(command.pursuit() + "@" + command.version()))
                    .as("%s is the answer to one command only", command)
                    .isTrue();
        }
        // Every event is the answer to a command, but for the first of a pursuit: it comes with the lead's joining.
        assertThat(events()).as("stored events").isEqualTo(acknowledged.size() + pursuits.size());
        return this;
    }

    /** The topic gets all events, and then has the same bytes in order, perhaps with repetitions of earlier ones. */
    Ledger is_on_the_topic(String bootstrapServers) {
        await().atMost(CATCH_UP).pollInterval(SECOND).untilAsserted(() -> compareWithTopic(bootstrapServers));
        return this;
    }

    private void compareWithTopic(String bootstrapServers) {
        Map<String, Integer> partitions = new HashMap<>();
        Map<String, Integer> lengths = new HashMap<>();
        for (ConsumerRecord<String, String> published :
                TopicRecords.all(bootstrapServers, PublishedEvents.TOPIC, "read_uncommitted")) {
            String pursuit = published.key();
            List<Entry> entries = pursuits.getOrDefault(pursuit, List.of());
            int next = lengths.getOrDefault(pursuit, 0);
            int sequence = Integer.parseInt(TopicRecords.header(published, PublishedEvents.SEQUENCE));
            assertThat(sequence)
                    .as("published sequence of %s after %d events", pursuit, next)
                    .isBetween(0, Math.min(next, entries.size() - 1));
            Entry entry = entries.get(sequence);
            assertThat(TopicRecords.header(published, "id")).isEqualTo(entry.event());
            assertThat(TopicRecords.header(published, "type")).isEqualTo(entry.type());
            assertThat(published.value()).isEqualTo(entry.payload());
            assertThat(partitions.merge(pursuit, published.partition(), (first, _) -> first))
                    .as("partition of %s", pursuit)
                    .isEqualTo(published.partition());
            lengths.put(pursuit, Math.max(next, sequence + 1));
        }
        pursuits.forEach((pursuit, entries) ->
                assertThat(lengths.get(pursuit)).as("published of %s", pursuit).isEqualTo(entries.size()));
    }

    /** The documents catch up and then show every event, once. */
    Ledger is_in_the_documents(Colleague reader) throws Exception {
        for (Map.Entry<String, List<Entry>> pursuit : pursuits.entrySet()) {
            String path = "/api/v1/pursuits/" + pursuit.getKey();
            List<Entry> entries = pursuit.getValue();
            Answer document = awaitVersion(reader, path, entries.size() - 1);
            Answer collaboration = reader.get(path + "/collaboration").isStatus(200);

            assertThat(document.version()).isEqualTo(entries.size() - 1);
            assertThat(texts(document.json().get("team"), "member"))
                    .isEqualTo(texts(entries, "member-joined", "member"));
            assertThat(collaboration.version()).isEqualTo(entries.size() - 1);
            assertThat(collaboration.json().has("incomplete"))
                    .as(collaboration.text())
                    .isFalse();
            assertThat(texts(collaboration.json().get("contributions"), "id"))
                    .containsExactlyInAnyOrderElementsOf(texts(entries, "contribution-logged", "contribution"));
        }
        return this;
    }

    private static Answer awaitVersion(Colleague reader, String path, long version) {
        return await().atMost(CATCH_UP)
                .until(() -> reader.get(path + "?atLeast=" + version), answer -> answer.status() == 200);
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.get(field).stringValue())
                .toList();
    }

    private static List<String> texts(List<Entry> entries, String type, String field) {
        return entries.stream()
                .filter(entry -> entry.type().endsWith("." + type))
                .map(entry -> entry.json().get(field).stringValue())
                .toList();
    }
}
