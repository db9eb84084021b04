package io.tutti.standalone.servers;

import io.tutti.standalone.startup.FreePort;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka, broker and controller of one node, in this process and on loopback only. It never deletes a record. */
public final class LocalKafka implements AutoCloseable {

    private static final int NODE = 1;

    /** Kafka leaves it when it stopped in order and takes it away when it starts. */
    private static final String CLEAN_SHUTDOWN = ".kafka_cleanshutdown";

    private final KafkaRaftServer server;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts on what the folder holds, or formats a new one.
     *
     * @param folder owned by this process alone
     * @param port 0 for a free one
     */
    public static LocalKafka start(Path folder, int port) throws Exception {
        return start(folder, port, Map.of(), List.of());
    }

    /**
     * Starts with other settings, for example those of a broker that asks who calls.
     *
     * @param settings go before this class's own
     * @param scramUsers in the form of the Kafka tool that formats folders; known from formatting on
     */
    static LocalKafka start(Path folder, int port, Map<String, String> settings, List<String> scramUsers)
            throws Exception {
        Files.createDirectories(folder);
        boolean fresh = !Files.exists(folder.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME));
        boolean crashed = !fresh && !Files.exists(folder.resolve(CLEAN_SHUTDOWN));
        if (fresh) {
            format(folder, scramUsers);
        }
        int brokerPort = FreePort.or(port);
        Map<String, String> properties = properties(folder, brokerPort, FreePort.or(0));
        properties.putAll(settings);
        KafkaConfig config = new KafkaConfig(properties, false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
        LocalKafka kafka = new LocalKafka(server, brokerPort);
        if (crashed) {
            GhostConsumers.remove(kafka.bootstrapServers());
        }
        return kafka;
    }

    private static void format(Path folder, List<String> scramUsers) throws Exception {
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.toString())
                    .setDirectories(List.of(folder.toString()))
                    .setScramArguments(scramUsers)
                    .run();
        }
    }

    private static Map<String, String> properties(Path folder, int brokerPort, int controllerPort) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                "CONTROLLER",
                "inter.broker.listener.name",
                "BROKER",
                "listener.security.protocol.map",
                "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "listeners",
                "BROKER://127.0.0.1:" + brokerPort + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "BROKER://127.0.0.1:" + brokerPort,
                "log.dirs",
                folder.toString()));
        // One node has no second copy: what it acknowledged must be on the disk, and nothing is ever deleted.
        properties.putAll(Map.of(
                "log.flush.interval.messages", "1",
                "log.retention.ms", "-1",
                "log.retention.bytes", "-1",
                "auto.create.topics.enable", "false"));
        // After a crash the controller waits for the old session to end before it lets the broker in again.
        properties.putAll(Map.of(
                "broker.session.timeout.ms", "1500",
                "broker.heartbeat.interval.ms", "500",
                "group.initial.rebalance.delay.ms", "0"));
        properties.putAll(Map.of(
                "offsets.topic.num.partitions", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1"));
        // Small: few threads, little memory, no write every half second when nothing happens.
        properties.putAll(Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "metadata.max.idle.interval.ms", "0",
                "metric.reporters", ""));
        return properties;
    }

    /** TCP port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Value for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops broker and controller; records are kept. Closing twice is harmless. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.shutdown();
            server.awaitShutdown();
        }
    }
}
