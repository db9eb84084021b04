package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.standalone.Load.Acknowledged;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People go on working while one part after the other is away. */
class OutagesIT {

    private static final String[] TEAM = {"ana", "ben", "chris", "dana"};

    @TempDir
    static Path temp;

    private static final List<Acknowledged> ACKNOWLEDGED = new ArrayList<>();

    private static ServicesApart tutti;
    private static long seed = 1;

    @BeforeAll
    static void start() throws InterruptedException {
        tutti = ServicesApart.start(temp);
    }

    @AfterAll
    static void stop() {
        if (tutti != null) {
            tutti.close();
        }
    }

    @Test
    void without_kafka_every_command_is_accepted_and_published_when_kafka_is_back() throws Exception {
        try (Load load = Load.start(tutti.commandUrl(), seed++, TEAM)) {
            load.awaitMore(100);

            tutti.stopKafka();
            load.awaitMore(300);
            tutti.startKafka();
            load.awaitMore(100);
            ACKNOWLEDGED.addAll(load.finish());

            assertThat(load.unanswered()).as("requests that were not accepted").isZero();
        }

        everything_is_everywhere();
    }

    @Test
    void without_an_identity_provider_for_pages_they_say_so() throws Exception {
        HttpResponse<String> page = new Browser(tutti.queryUrl()).open("/");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("login-not-configured");
    }

    @Test
    void without_the_query_service_commands_go_on_and_it_catches_up_when_it_is_back() throws Exception {
        try (Load load = Load.start(tutti.commandUrl(), seed++, TEAM)) {
            load.awaitMore(100);

            tutti.stopQueries();
            load.awaitMore(300);
            tutti.startQueries();
            load.awaitMore(100);
            ACKNOWLEDGED.addAll(load.finish());

            assertThat(load.unanswered()).as("requests that were not accepted").isZero();
        }

        everything_is_everywhere();
    }

    @Test
    void a_restart_of_everything_keeps_everything_and_work_goes_on() throws Exception {
        try (Load load = Load.start(tutti.commandUrl(), seed++, TEAM)) {
            load.awaitMore(100);

            tutti.restartAll();
            load.awaitMore(100);
            ACKNOWLEDGED.addAll(load.finish());
        }

        everything_is_everywhere();
    }

    private static void everything_is_everywhere() throws Exception {
        Ledger.read(tutti.servers().postgres().jdbcUrl())
                .has_no_gap_and_no_disorder()
                .holds_once_and_only(ACKNOWLEDGED)
                .is_on_the_topic(tutti.servers().kafka().bootstrapServers())
                .is_in_the_documents(Colleague.named("ines", tutti.commandUrl()).at(tutti.queryUrl()));
    }
}
