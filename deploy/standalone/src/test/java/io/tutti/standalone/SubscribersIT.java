package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.contract.PublishedEvents;
import io.tutti.standalone.ExampleSubscriber.Language;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the guide promises of the example subscribers, for each of them, against the events of a running Tutti. */
@ExtendWith(SharedTutti.class)
class SubscribersIT {

    private static final String OPEN = """
            {"account": "Aurora Rail", "objective": "Signalling", "value": {"amount": "4200000", "currency": "EUR"},
             "expectedClose": "2030-06-30", "requiredDepartments": ["sales", "legal"]}""";

    @TempDir
    static Path temp;

    private static Standalone tutti;
    private static PublicTopic topic;
    private static Colleague ana;
    private static String pursuit;

    @BeforeAll
    static void startWithAHistory(Standalone running) throws Exception {
        ExampleSubscriber.build();
        tutti = running;
        topic = new PublicTopic(tutti.servers().kafka().bootstrapServers());
        ana = Colleague.named("ana", tutti.baseUrl());
        for (int number = 0; number < 3; number++) {
            pursuit = ana.post("/api/v1/pursuits", OPEN).isStatus(201).location();
            contribute(pursuit, 30);
        }
    }

    @AfterAll
    static void stop() {
        if (topic != null) {
            topic.close();
        }
    }

    private interface Story {
        void of(ExampleSubscriber subscriber) throws Exception;
    }

    @Test
    void it_begins_with_the_first_event_ever_and_goes_on_with_what_happens(TestInfo test) throws Exception {
        inEachLanguage(test, subscriber -> {
            subscriber.start();
            awaitAllTaken(subscriber);
            contribute(pursuit, 5);
            awaitAllTaken(subscriber);
            subscriber.stop();
        });
    }

    @Test
    void killed_while_events_come_in_it_goes_on_without_loss_and_without_double_effect(TestInfo test) throws Exception {
        inEachLanguage(test, subscriber -> {
            try (Work _ = new Work()) {
                int history = topic.events(PublishedEvents.TOPIC).size();
                subscriber.start();
                awaitTaken(subscriber, history + 40);
                subscriber.kill();
                // Also as if it had died a little later, with events half and wholly stored but not committed.
                tearLastLine(subscriber.ledgerFile());
                topic.moveOffsets(subscriber.group(), committed -> Math.max(0, committed - 15));
                int atDeath = subscriber.ledger().size();
                subscriber.start();
                awaitTaken(subscriber, atDeath + 40);
            }
            awaitAllTaken(subscriber);
        });
    }

    @Test
    void events_that_are_delivered_again_have_no_second_effect(TestInfo test) throws Exception {
        inEachLanguage(test, subscriber -> {
            subscriber.start();
            awaitAllTaken(subscriber);
            topic.deliverAgain(PublishedEvents.TOPIC);
            contribute(pursuit, 1);
            awaitAllTaken(subscriber);
        });
    }

    @Test
    void a_gap_is_noticed_and_closed_by_reading_again(TestInfo test) throws Exception {
        inEachLanguage(test, subscriber -> {
            subscriber.start();
            awaitAllTaken(subscriber);
            subscriber.stop();
            contribute(pursuit, 10);
            topic.moveOffsetsToTheEnd(subscriber.group());
            subscriber.start();
            contribute(pursuit, 1);

            awaitAllTaken(subscriber);
            assertThat(subscriber.console())
                    .containsPattern("event \\d+ of pursuit \\S+ is missing before \\d+: reading");
        });
    }

    @Test
    void who_loses_the_ledger_begins_anew_whatever_the_group_has_committed(TestInfo test) throws Exception {
        inEachLanguage(test, subscriber -> {
            subscriber.start();
            awaitAllTaken(subscriber);
            subscriber.stop();
            Files.delete(subscriber.ledgerFile());
            subscriber.start();
            awaitAllTaken(subscriber);
        });
    }

    @Test
    void a_topic_with_a_hole_ends_it_before_it_is_wrong(TestInfo test) throws Exception {
        String hole = topic.copyWithAHole(PublishedEvents.TOPIC, 3);
        for (Language language : Language.values()) {
            try (ExampleSubscriber subscriber = subscriber(language, test, hole)) {
                subscriber.start();

                assertThat(subscriber.exitCode()).as(subscriber.console()).isEqualTo(3);
                assertThat(subscriber.console())
                        .contains("event 3 of pursuit")
                        .contains("is missing before 4, and the topic does not have it");
                assertThat(ExampleSubscriber.sequences(subscriber.ledger()))
                        .hasSize(1)
                        .containsValue(List.of(0L, 1L, 2L));
            }
        }
    }

    @Test
    void the_example_in_java_is_for_the_clients_that_it_is_tried_with() throws Exception {
        assertThat(Path.of("../../examples/subscriber-java/pom.xml"))
                .content()
                .contains("<kafka.version>" + AppInfoParser.getVersion() + "</kafka.version>");
    }

    private static void inEachLanguage(TestInfo test, Story story) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> told = new ArrayList<>();
            for (Language language : Language.values()) {
                told.add(threads.submit(() -> {
                    try (ExampleSubscriber subscriber = subscriber(language, test, PublishedEvents.TOPIC)) {
                        story.of(subscriber);
                    }
                    return null;
                }));
            }
            for (Future<?> one : told) {
                one.get();
            }
        }
    }

    private static ExampleSubscriber subscriber(Language language, TestInfo test, String from) throws IOException {
        String name = language + "-" + test.getTestMethod().orElseThrow().getName();
        return new ExampleSubscriber(
                language, tutti.servers().kafka().bootstrapServers(), name, from, temp.resolve(name));
    }

    private static void awaitTaken(ExampleSubscriber subscriber, int events) {
        await().atMost(Duration.ofSeconds(60)).until(() -> subscriber.ledger().size() >= events);
    }

    /** Each event on the topic is stored once, those of a pursuit from 0 and in order, and none that is not there. */
    private static void awaitAllTaken(ExampleSubscriber subscriber) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<String> published = topic.events(PublishedEvents.TOPIC);
            List<String> ledger = subscriber.ledger();
            assertThat(ExampleSubscriber.countByType(ledger))
                    .as("%s: %s", subscriber, subscriber.console())
                    .isEqualTo(ExampleSubscriber.countByType(published));
            assertThat(sorted(ledger)).as("%s", subscriber).isEqualTo(sorted(published));
            assertThat(ExampleSubscriber.sequences(ledger).values())
                    .allSatisfy(each -> assertThat(each)
                            .isEqualTo(LongStream.range(0, each.size()).boxed().toList()));
        });
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static void tearLastLine(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() - 12);
        }
    }

    private static void contribute(String to, int times) throws IOException, InterruptedException {
        String item = """
                {"kind": "KEY_MESSAGE", "artefact": "WIN_THEME", "title": "On time", "text": "Every corridor opened.",
                 "proofPoints": ["Nine corridors since 2015"]}""";
        String items = IntStream.range(0, times).mapToObj(_ -> item).collect(Collectors.joining(","));
        ana.post(to + "/contributions:batch", "{\"items\": [" + items + "]}").isStatus(200);
    }

    /** A team that goes on contributing until it is closed. */
    private static final class Work implements AutoCloseable {

        private final CountDownLatch ended = new CountDownLatch(1);
        private final Thread thread = Thread.ofVirtual().start(this::goOn);

        private void goOn() {
            try {
                while (!ended.await(20, TimeUnit.MILLISECONDS)) {
                    contribute(pursuit, 2);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws InterruptedException {
            ended.countDown();
            thread.join();
        }
    }
}
