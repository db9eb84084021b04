package io.tutti.benchmarks;

import io.tutti.contract.DomainEvent;
import io.tutti.contract.EventCodec;
import io.tutti.contract.PublishedEvents;
import io.tutti.query.platform.CloudEventReader;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.standalone.servers.LocalKafka;
import io.tutti.standalone.servers.LocalMongo;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rebuilds the documents of 10,000 pursuits from 1,000,000 events on Kafka, as an administrator has it done while the
 * query service goes on, beside a consumer that only polls and parses the same records.
 */
final class Rebuild {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Rebuild() {}

    static List<Figure> run(Path folder) throws Exception {
        try (LocalKafka kafka = LocalKafka.start(Files.createDirectories(folder.resolve("kafka")), Ports.free())) {
            YearsOfWork.publish(kafka.bootstrapServers());
            pollAndParse(kafka.bootstrapServers()); // warm-up
            double limit = pollAndParse(kafka.bootstrapServers());
            double ours = rebuild(kafka.bootstrapServers(), folder.resolve("mongo"));
            return List.of(Figure.against("rebuild", "events folded (limit: poll and parse)", ours, "1/s", limit));
        }
    }

    private static double pollAndParse(String bootstrap) throws Exception {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                bootstrap,
                "auto.offset.reset",
                "earliest",
                "max.poll.records",
                20_000,
                "fetch.max.bytes",
                64 << 20,
                "max.partition.fetch.bytes",
                16 << 20);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(IntStream.range(0, YearsOfWork.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(PublishedEvents.TOPIC, partition))
                    .toList());
            long start = 0;
            int parsed = 0;
            int first = 0;
            while (parsed < YearsOfWork.EVENTS) {
                for (ConsumerRecord<byte[], byte[]> kafka : consumer.poll(Duration.ofSeconds(1))) {
                    RecordedEvent event = CloudEventReader.read(kafka);
                    Class<? extends DomainEvent> type = EventCodec.classOf(event.typeName());
                    if (type == null) {
                        throw new IllegalStateException("unknown " + event.typeName());
                    }
                    EventCodec.decode(type, event.revision(), event.json());
                    parsed++;
                }
                if (start == 0 && parsed > 0) {
                    start = System.nanoTime();
                    first = parsed;
                }
            }
            return (parsed - first) * 1e9 / (System.nanoTime() - start);
        }
    }

    private static double rebuild(String bootstrap, Path folder) throws Exception {
        try (LocalMongo mongo = LocalMongo.start(Files.createDirectories(folder), Ports.free(), line -> {});
                LoneQueryService query = LoneQueryService.start(bootstrap, mongo)) {
            query.awaitFolded(YearsOfWork.EVENTS, "pursuits", "library", "pulse-pursuits");
            String rebuilds = "admin/projections/pursuits/rebuilds";
            ask(query.request(rebuilds).POST(HttpRequest.BodyPublishers.noBody()));
            long start = 0;
            long first = 0;
            while (true) {
                JsonNode progress = ask(query.request(rebuilds + "/2"));
                if (start == 0 && progress.path("done").asLong() > 0) {
                    start = System.nanoTime();
                    first = progress.path("done").asLong();
                }
                if (progress.path("status").asString().equals("TAKEN_OVER")) {
                    return (YearsOfWork.EVENTS - first) * 1e9 / (System.nanoTime() - start);
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    private static JsonNode ask(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
