package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.standalone.Listener.Message;
import io.tutti.standalone.startup.WebPort;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clients that are told of changes as they happen, over real connections. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StreamIT {

    private static final String STREAM = "/api/v1/stream";
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Otherwise the system buffers megabytes before a connection that nobody reads from takes no more. */
    @Configuration
    static class SmallSendBuffers {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> small() {
            return factory ->
                    factory.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", "4096"));
        }
    }

    @TempDir
    static Path temp;

    private static ServicesApart tutti;
    private static ConfigurableApplicationContext second;
    private static Colleague ana;
    private static Colleague reading;
    private static Colleague readingThere;

    /** Wants what does not happen for long; listens while everything else is tried. */
    private static Listener patient;

    @BeforeAll
    static void start() throws Exception {
        tutti = ServicesApart.start(temp, SmallSendBuffers.class);
        ana = Colleague.named("ana", tutti.commandUrl());
        reading = ana.at(tutti.queryUrl());
        int port = WebPort.free(0);
        second = tutti.queries(port);
        readingThere = ana.at("http://localhost:" + port);
        patient = readingThere.listen(STREAM + "?type=tutti.pursuit.won").awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        if (second != null) {
            second.close();
        }
        if (tutti != null) {
            tutti.close();
            assertThat(Files.readString(temp.resolve("query-service.log")))
                    .doesNotContain("\"ERROR\"")
                    .doesNotContain("AsyncRequestNotUsable")
                    .doesNotContain("ClientAbortException");
        }
    }

    @Test
    void whoever_reads_when_told_sees_what_was_told_in_every_process() throws Exception {
        try (Listener one = reading.listen(STREAM).awaitReady();
                Listener two = readingThere.listen(STREAM).awaitReady()) {
            String pursuit = open();
            for (int i = 0; i < 10; i++) {
                contribute(pursuit);
                int told = i;
                for (Listener listener : List.of(one, two)) {
                    Colleague reader = listener == one ? reading : readingThere;
                    await().atMost(SOON)
                            .pollInterval(Duration.ofMillis(1))
                            .until(() -> versions(listener, pursuit).contains(told + 2L));
                    assertThat(reader.get(pursuit).isStatus(200).header("ETag")).isEqualTo("\"" + (told + 2) + "\"");
                }
            }

            assertThat(versions(one, pursuit)).isEqualTo(upTo(12));
            assertThat(versions(two, pursuit)).isEqualTo(upTo(12));
            List<Message> all = changes(one, pursuit);
            Message last = all.getLast();
            assertThat(last.data().propertyNames())
                    .containsExactlyInAnyOrder("pursuit", "version", "type", "department", "actor", "recordedAt");
            assertThat(last.data().path("type").asString()).isEqualTo("tutti.pursuit.contribution-logged");
            assertThat(last.data().path("department").asString()).isEqualTo("sales");
            assertThat(last.data().path("actor").asString()).isEqualTo("m-1001");

            // One process goes on where the other one stopped.
            String seen = all.get(5).id();
            try (Listener other = readingThere.listen(STREAM, "Last-Event-ID", seen)) {
                await().atMost(SOON).until(() -> versions(other, pursuit).contains(11L));
                assertThat(changes(other, pursuit)).isEqualTo(all.subList(6, 12));
            }
        }
    }

    @Test
    void who_comes_back_is_told_exactly_what_was_missed_also_after_a_restart() throws Exception {
        String pursuit = open();
        String seen;
        try (Listener listener =
                reading.listen(STREAM + "?pursuit=" + id(pursuit)).awaitReady()) {
            contribute(pursuit);
            await().atMost(SOON).until(() -> versions(listener, pursuit).contains(2L));
            seen = listener.lastId();
        }
        contribute(pursuit);
        contribute(pursuit);
        String stream = STREAM + "?pursuit=" + id(pursuit);
        try (Listener again = reading.listen(stream, "Last-Event-ID", seen)) {
            await().atMost(SOON).until(() -> versions(again, pursuit).equals(List.of(3L, 4L)));
        }

        tutti.stopQueries();
        contribute(pursuit);
        tutti.startQueries();
        contribute(pursuit);

        try (Listener restarted = reading.listen(stream + "&lastEventId=" + seen)) {
            await().atMost(SOON).until(() -> versions(restarted, pursuit).contains(6L));
            contribute(pursuit);
            await().atMost(SOON).until(() -> versions(restarted, pursuit).contains(7L));
            assertThat(versions(restarted, pursuit)).containsExactly(3L, 4L, 5L, 6L, 7L);
            assertThat(restarted.events()).doesNotContain("reset");
        }
    }

    @Test
    void a_place_that_this_topic_never_had_is_reset() throws Exception {
        String foreign = "AX__________"; // one partition, at the last offset there can be
        try (Listener listener = reading.listen(STREAM, "Last-Event-ID", foreign)) {
            await().atMost(SOON).until(() -> listener.events().contains("reset"));
            String pursuit = open();
            await().atMost(SOON).until(() -> versions(listener, pursuit).contains(0L));
        }
    }

    @Test
    void of_a_confidential_pursuit_only_those_are_told_who_may_read_it() throws Exception {
        Colleague grace = Colleague.named("grace", tutti.commandUrl()).at(tutti.queryUrl());
        String pursuit = open();
        ana.post(pursuit + "/visibility-changes", "{\"visibility\": \"CONFIDENTIAL\", \"reason\": \"Listed\"}")
                .isStatus(201);
        reading.get(pursuit + "?atLeast=2").isStatus(200);
        try (Listener team = reading.listen(STREAM).awaitReady();
                Listener outsider = grace.listen(STREAM).awaitReady();
                Listener late = grace.listen(STREAM, "Last-Event-ID", "AQ")) {
            contribute(pursuit);
            String other = open();

            await().atMost(SOON).until(() -> versions(team, pursuit).contains(3L));
            for (Listener listener : List.of(outsider, late)) {
                await().atMost(SOON).until(() -> versions(listener, other).contains(0L));
                assertThat(versions(listener, pursuit)).isEmpty();
            }
        }
    }

    @Test
    void nobody_is_held_up_by_clients_that_do_not_read_and_stopping_cuts_them_off() throws Exception {
        String pursuit = open();
        List<Socket> stuck = new ArrayList<>();
        try (Listener quick = reading.listen(STREAM + "?pursuit=" + id(pursuit)).awaitReady()) {
            for (int i = 0; i < 10; i++) {
                stuck.add(unread());
            }
            // Over 100 kB, many times what lies in the buffers of a connection that nobody reads from.
            batch(pursuit, 500);
            contribute(pursuit);
            await().atMost(SOON).until(() -> versions(quick, pursuit).contains(502L));
            // Its opening may have been told before or after the beginning.
            assertThat(versions(quick, pursuit).stream().filter(version -> version > 1))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(2, 502).boxed().toList());

            stuck.removeLast().close();
            long began = System.nanoTime();
            tutti.stopQueries();
            // What is under way when the service stops has 10 s to end.
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
            await().atMost(SOON).until(quick::ended);
        } finally {
            for (Socket socket : stuck) {
                socket.close();
            }
            tutti.stopQueries();
            tutti.startQueries();
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void who_hears_nothing_for_long_is_still_connected() throws Exception {
        String pursuit = open();
        // Beyond the 30 s after which servers give up on answers that are on their way.
        await().atMost(Duration.ofSeconds(50)).until(() -> patient.heartbeats() >= 2);

        ana.post(pursuit + "/wins", "{\"note\": \"The plan\"}").isStatus(201);

        await().atMost(SOON).until(() -> !versions(patient, pursuit).isEmpty());
        assertThat(patient.ended()).isFalse();
    }

    /** A connection that asks for everything there ever was, and takes next to nothing of it. */
    private static Socket unread() throws Exception {
        URI address = URI.create(tutti.queryUrl());
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2_048);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.getOutputStream()
                .write("GET %s?lastEventId=AQ HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(STREAM, ana.token())
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().readNBytes(12))
                .isEqualTo("HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String open() throws Exception {
        return ana.post("/api/v1/pursuits", """
                        {"account": "Aurora Rail", "objective": "Signalling", "expectedClose": "%s",
                         "value": {"amount": "2400000", "currency": "EUR"}, "requiredDepartments": ["sales"]}""".formatted(
                                LocalDate.now(ZoneOffset.UTC).plusMonths(9)))
                .isStatus(201)
                .location();
    }

    private static void contribute(String pursuit) throws Exception {
        ana.post(pursuit + "/contributions", contribution("")).isStatus(201);
    }

    private static void batch(String pursuit, int size) throws Exception {
        ana.post(
                        pursuit + "/contributions:batch",
                        IntStream.range(0, size)
                                .mapToObj(i -> contribution("\"key\": \"k-" + System.nanoTime() + "-" + i + "\", "))
                                .collect(Collectors.joining(",", "{\"items\": [", "]}")))
                .isStatus(200);
    }

    private static String contribution(String more) {
        return "{" + more + "\"kind\": \"SPECIALIST_INPUT\", \"artefact\": \"TECHNICAL\", \"title\": \"Interfaces\","
                + " \"text\": \"As asked.\"}";
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static List<Message> changes(Listener listener, String pursuit) {
        return listener.changes().stream()
                .filter(message -> message.pursuit().equals(id(pursuit)))
                .toList();
    }

    private static List<Long> versions(Listener listener, String pursuit) {
        return changes(listener, pursuit).stream().map(Message::version).toList();
    }

    private static List<Long> upTo(long version) {
        return LongStream.range(0, version).boxed().toList();
    }
}
