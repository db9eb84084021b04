package example;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Takes every event of Tutti once in effect, in the order of its pursuit, from the first one on. It may be killed at any
 * moment and started again. Run one of it: the ledger is a file of its own.
 *
 * <p>Arguments: a file with settings of the Kafka client, at least {@code bootstrap.servers} and {@code group.id}; the
 * ledger; and the topic, if it is another one than that of the pursuits.
 */
public final class Subscriber implements ConsumerRebalanceListener {

    private static final String PURSUIT_EVENTS = "tutti.pursuit-events.v1";

    private final KafkaConsumer<String, byte[]> consumer;
    private final Ledger ledger;

    /** Partitions that are read again because something was missing, and up to where. */
    private final Map<TopicPartition, Long> rereadUntil = new HashMap<>();

    private Subscriber(KafkaConsumer<String, byte[]> consumer, Ledger ledger) {
        this.consumer = consumer;
        this.ledger = ledger;
    }

    public static void main(String[] args) throws Exception {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(args[0]))) {
            settings.load(file);
        }
        // Offsets are committed once what they stand for is stored. A group without offsets begins with the first
        // event.
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (Ledger ledger = new Ledger(Path.of(args[1]));
                KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            Thread main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                consumer.wakeup();
                waitFor(main);
            }));
            new Subscriber(consumer, ledger).follow(args.length > 2 ? args[2] : PURSUIT_EVENTS);
        } catch (WakeupException e) {
            System.out.println("stopped");
        } catch (MissingEvent e) {
            System.out.println(e.getMessage());
            Runtime.getRuntime().halt(3);
        }
    }

    private void follow(String topic) throws IOException, MissingEvent {
        consumer.subscribe(List.of(topic), this);
        while (true) {
            ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofSeconds(1));
            if (!records.isEmpty()) {
                int before = taken;
                for (TopicPartition partition : records.partitions()) {
                    take(partition, records.records(partition));
                }
                ledger.store();
                consumer.commitSync();
                System.out.println("taken " + (taken - before) + " of " + records.count());
            }
        }
    }

    private int taken;

    private void take(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) throws MissingEvent {
        for (ConsumerRecord<String, byte[]> event : records) {
            String pursuit = header(event, "ce_subject");
            long sequence = Long.parseLong(header(event, "ce_sequence"));
            long next = ledger.last(pursuit) + 1;
            if (ledger.has(header(event, "ce_id")) || sequence < next) {
                continue; // delivered before
            }
            if (sequence > next) {
                readAgain(
                        partition,
                        event,
                        "event " + next + " of pursuit " + pursuit + " is missing before " + sequence);
                return;
            }
            // Here is where you do something with event.value(), its JSON.
            ledger.take(header(event, "ce_id"), pursuit, sequence, header(event, "ce_type"));
            taken++;
        }
    }

    /** What is missing may be on the topic all the same: somebody may have moved the offsets of the group. */
    private void readAgain(TopicPartition partition, ConsumerRecord<?, ?> event, String missing) throws MissingEvent {
        if (event.offset() <= rereadUntil.getOrDefault(partition, -1L)) {
            throw new MissingEvent(missing + ", and the topic does not have it");
        }
        System.out.println(missing + ": reading " + partition + " from its beginning");
        rereadUntil.put(partition, event.offset());
        consumer.seekToBeginning(List.of(partition));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (ledger.isEmpty()) {
            consumer.seekToBeginning(partitions); // who lost the ledger begins anew, whatever the group has committed
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // All that was polled is stored and committed.
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        Header header = event.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException(
                    "no event of Tutti: " + event.topic() + "-" + event.partition() + "@" + event.offset());
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void waitFor(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The topic has a hole. To go on would be to be wrong about the pursuit without knowing it. */
    private static final class MissingEvent extends Exception {
        MissingEvent(String message) {
            super(message);
        }
    }
}
