package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** One of the example subscribers as people run it: a process of its own, with its group and its ledger. */
final class ExampleSubscriber implements AutoCloseable {

    enum Language {
        JAVA,
        NODE
    }

    private static final Duration STOP_WAIT = Duration.ofSeconds(20);
    private static final Path JAVA_SOURCES = Path.of("../../examples/subscriber-java/src/main/java/example");

    private final Language language;
    private final String brokers;
    private final String group;
    private final String topic;
    private final Path folder;
    private Map<String, String> access = Map.of();
    private Process process;

    ExampleSubscriber(Language language, String brokers, String group, String topic, Path folder) throws IOException {
        this.language = language;
        this.brokers = brokers;
        this.group = group;
        this.topic = topic;
        this.folder = Files.createDirectories(folder);
    }

    /** Compiles the one and installs the other. */
    static void build() throws IOException, InterruptedException {
        NodeProgram.install("subscriber-node");
        List<String> arguments = new ArrayList<>(List.of(
                "-d", classes().toString(), "-cp", kafkaClients(), "--release", "21", "-Xlint:all,-serial", "-Werror"));
        try (Stream<Path> files = Files.list(JAVA_SOURCES)) {
            files.map(Path::toString).forEach(arguments::add);
        }
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(failed).as("compiling the example in Java").isZero();
    }

    /** Settings for a broker that asks who calls: of the Kafka client, or of the environment. */
    ExampleSubscriber with(Map<String, String> settings) {
        access = settings;
        return this;
    }

    void start() throws IOException, InterruptedException {
        ProcessBuilder builder = language == Language.JAVA ? java() : node();
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("console").toFile()))
                .start();
    }

    private ProcessBuilder java() throws IOException {
        Map<String, String> client = new HashMap<>(access);
        client.put("bootstrap.servers", brokers);
        client.put("group.id", group);
        Path settings = Files.writeString(
                folder.resolve("client.properties"),
                client.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining("\n")));
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes() + File.pathSeparator + kafkaClients(),
                "example.Subscriber",
                settings.toString(),
                ledgerFile().toString(),
                topic);
    }

    private ProcessBuilder node() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("node", "subscriber.js")
                .directory(NodeProgram.install("subscriber-node").toFile());
        builder.environment()
                .putAll(Map.of(
                        "KAFKA_BROKERS", brokers,
                        "KAFKA_GROUP", group,
                        "LEDGER", ledgerFile().toString(),
                        "TOPIC", topic));
        builder.environment().putAll(access);
        return builder;
    }

    private static Path classes() {
        return Path.of("target/examples/subscriber-java").toAbsolutePath();
    }

    /** What the pom of the example asks for: nothing of Tutti is on its class path. */
    private static String kafkaClients() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        Path.of(entry).getFileName().toString().matches("(kafka-clients|lz4-java|slf4j-api)-.*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    String group() {
        return group;
    }

    Path ledgerFile() {
        return folder.resolve("ledger").toAbsolutePath();
    }

    /** What it stored, in the order in which it did; without a line that is cut. */
    List<String> ledger() throws IOException {
        if (!Files.exists(ledgerFile())) {
            return List.of();
        }
        String text = Files.readString(ledgerFile());
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** How often each type was taken, from what it stored. */
    static Map<String, Long> countByType(List<String> ledger) {
        return ledger.stream().collect(Collectors.groupingBy(line -> line.split(" ")[3], Collectors.counting()));
    }

    /** The sequences of each pursuit, in the order in which they are stored. */
    static Map<String, List<Long>> sequences(List<String> ledger) {
        Map<String, List<Long>> sequences = new HashMap<>();
        for (String line : ledger) {
            String[] words = line.split(" ");
            sequences.computeIfAbsent(words[1], pursuit -> new ArrayList<>()).add(Long.valueOf(words[2]));
        }
        return sequences;
    }

    String console() throws IOException {
        return Files.readString(folder.resolve("console"));
    }

    /** Ends it by SIGKILL, as a crash would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it by SIGTERM. */
    void stop() throws IOException, InterruptedException {
        process.destroy();
        exitCode();
        assertThat(console()).endsWith("stopped\n");
    }

    int exitCode() throws IOException, InterruptedException {
        assertThat(process.waitFor(STOP_WAIT)).as("ends: %s", console()).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Override
    public String toString() {
        return language + " in group " + group;
    }
}
