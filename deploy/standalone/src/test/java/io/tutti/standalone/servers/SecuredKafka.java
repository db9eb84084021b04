package io.tutti.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Kafka as in production: TLS, people and programs known by SCRAM-SHA-512, and nothing allowed but by an access control
 * list. The administrator may do all.
 */
public final class SecuredKafka implements AutoCloseable {

    public static final String ADMINISTRATOR = "administrator";

    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";
    private static final String STORE_PASSWORD = "for-the-key-store";

    private final LocalKafka kafka;
    private final Path certificate;

    private SecuredKafka(LocalKafka kafka, Path certificate) {
        this.kafka = kafka;
        this.certificate = certificate;
    }

    /** Starts one that knows the users by their passwords, and the administrator by its name. */
    public static SecuredKafka start(Path folder, Map<String, String> passwords) throws Exception {
        Files.createDirectories(folder);
        Path keys = folder.resolve("keys.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "kafka",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-validity",
                "2",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString());
        Path certificate = folder.resolve("certificate.pem");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "kafka",
                "-keystore",
                keys.toString(),
                "-file",
                certificate.toString());
        Map<String, String> settings = Map.ofEntries(
                Map.entry("listener.security.protocol.map", "BROKER:SASL_SSL,CONTROLLER:SASL_PLAINTEXT"),
                Map.entry("listener.name.broker.sasl.enabled.mechanisms", "SCRAM-SHA-512"),
                Map.entry("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512"),
                Map.entry("listener.name.broker.scram-sha-512.sasl.jaas.config", jaas(SCRAM, ADMINISTRATOR, "")),
                Map.entry("listener.name.controller.sasl.enabled.mechanisms", "PLAIN"),
                Map.entry("sasl.mechanism.controller.protocol", "PLAIN"),
                Map.entry(
                        "listener.name.controller.plain.sasl.jaas.config",
                        jaas(PLAIN, ADMINISTRATOR, " user_" + ADMINISTRATOR + "=\"" + ADMINISTRATOR + "\"")),
                Map.entry("ssl.keystore.location", keys.toString()),
                Map.entry("ssl.keystore.password", STORE_PASSWORD),
                Map.entry("ssl.truststore.location", certificate.toString()),
                Map.entry("ssl.truststore.type", "PEM"),
                Map.entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                Map.entry("super.users", "User:" + ADMINISTRATOR));
        List<String> users = new ArrayList<>();
        Stream.concat(Stream.of(Map.entry(ADMINISTRATOR, ADMINISTRATOR)), passwords.entrySet().stream())
                .forEach(user ->
                        users.add("SCRAM-SHA-512=[name=" + user.getKey() + ",password=" + user.getValue() + "]"));
        return new SecuredKafka(LocalKafka.start(folder.resolve("kafka"), 0, settings, users), certificate);
    }

    private static String jaas(String module, String user, String more) {
        return module + " required username=\"" + user + "\" password=\"" + user + "\"" + more + ";";
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", STORE_PASSWORD));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    public LocalKafka kafka() {
        return kafka;
    }

    /** What to trust, as PEM. */
    public Path certificate() {
        return certificate;
    }

    /** What a client needs to connect as somebody, beside the addresses of the brokers. */
    public Map<String, String> clientOf(String user, String password) {
        return Map.of(
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", SCRAM + " required username=\"" + user + "\" password=\"" + password + "\";",
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificate.toString());
    }

    @Override
    public void close() {
        kafka.close();
    }
}
