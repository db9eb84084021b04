package io.tutti.benchmarks;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tutti.contract.DomainEvent;
import io.tutti.contract.EventCodec;
import io.tutti.contract.PublishedEvents;
import io.tutti.query.QueryService;
import io.tutti.query.platform.CloudEventReader;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.standalone.servers.LocalKafka;
import io.tutti.standalone.servers.LocalMongo;
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
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Rebuilds the documents of 10,000 pursuits from 1,000,000 events on Kafka with the real query service, beside a
 * consumer that only polls and parses the same records.
 */
final class Rebuild {

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
                ConfigurableApplicationContext context = new SpringApplicationBuilder(
                                QueryService.class, NobodyCalls.class)
                        .run(
                                "--spring.config.name=platform,query-service",
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--spring.mongodb.uri=" + mongo.uri(),
                                "--tutti.kafka.bootstrap-servers=" + bootstrap,
                                "--logging.level.root=error")) {
            FunctionCounter folded = context.getBean(MeterRegistry.class)
                    .get("tutti.projection.events")
                    .tag("projection", "pursuits")
                    .functionCounter();
            long start = 0;
            double first = 0;
            while (folded.count() < YearsOfWork.EVENTS) {
                if (start == 0 && folded.count() > 0) {
                    start = System.nanoTime();
                    first = folded.count();
                }
                LockSupport.parkNanos(1_000_000);
            }
            return (YearsOfWork.EVENTS - first) * 1e9 / (System.nanoTime() - start);
        }
    }

    /** No request is made, so no token is ever read. */
    @Configuration(proxyBeanMethods = false)
    static class NobodyCalls {
        @Bean
        JwtDecoder tokens() {
            return token -> {
                throw new JwtException("nobody calls a benchmark");
            };
        }
    }
}
