package io.tutti.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresIT {

    /** Shared, so that PostgreSQL's programs are unpacked once. */
    @TempDir
    static Path shared;

    private Path temp;

    private final List<LocalPostgres> started = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void chooseFolder() throws IOException {
        temp = Files.createTempDirectory(shared, "test").resolve("postgresql");
    }

    @AfterEach
    void stop() {
        started.reversed().forEach(LocalPostgres::close);
    }

    @Test
    void it_is_durable_and_listens_on_loopback_only() throws Exception {
        Map<String, String> settings = new HashMap<>();
        try (Connection connection = connect(start())) {
            for (String name : List.of(
                    "fsync", "synchronous_commit", "full_page_writes", "listen_addresses", "unix_socket_directories")) {
                settings.put(name, one(connection, "show " + name));
            }
        }

        assertThat(settings)
                .containsOnly(
                        entry("fsync", "on"),
                        entry("synchronous_commit", "on"),
                        entry("full_page_writes", "on"),
                        entry("listen_addresses", "127.0.0.1"),
                        entry("unix_socket_directories", ""));
    }

    @Test
    void the_server_of_a_killed_tutti_is_stopped_and_its_data_is_there() throws Exception {
        KilledProcess.run(KilledWithPostgres.class, temp);
        long leftover = pid();
        assertThat(ProcessHandle.of(leftover)).isPresent();

        LocalPostgres next = start();

        assertThat(said).singleElement().asString().contains("still running (pid " + leftover + "): stopping it");
        assertThat(pid()).isNotEqualTo(leftover);
        try (Connection connection = connect(next)) {
            assertThat(one(connection, "select word from kept")).isEqualTo("kept");
        }
    }

    @Test
    void a_process_that_only_got_the_same_number_is_left_alone() throws Exception {
        try (LocalPostgres first = start()) {
            write(first);
        }
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(cluster().resolve("postmaster.pid"), bystander.pid() + "\n" + cluster() + "\n");

            try (Connection connection = connect(start())) {
                assertThat(one(connection, "select word from kept")).isEqualTo("kept");
            }
            assertThat(bystander.isAlive()).isTrue();
            assertThat(said).isEmpty();
        } finally {
            bystander.destroy();
        }
    }

    @Test
    void the_postgresql_of_another_folder_is_left_alone() throws Exception {
        LocalPostgres other = LocalPostgres.start(temp.resolve("other"), 0, said::add);
        started.add(other);
        start().close();
        Files.copy(temp.resolve("other/cluster/postmaster.pid"), cluster().resolve("postmaster.pid"));

        start();

        try (Connection connection = connect(other)) {
            assertThat(one(connection, "select 'alive'")).isEqualTo("alive");
        }
        assertThat(said).isEmpty();
    }

    @Test
    void an_initialisation_that_was_cut_short_is_begun_again() throws Exception {
        Files.createDirectories(cluster());
        Files.writeString(cluster().resolve("postgresql.conf"), "# half of it");

        try (Connection connection = connect(start())) {
            assertThat(one(connection, "select 'alive'")).isEqualTo("alive");
        }
    }

    private LocalPostgres start() throws Exception {
        LocalPostgres server = LocalPostgres.start(temp, 0, said::add);
        started.add(server);
        return server;
    }

    private Path cluster() {
        return temp.resolve("cluster");
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(cluster().resolve("postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static void write(LocalPostgres server) throws SQLException {
        try (Connection connection = connect(server)) {
            connection.createStatement().execute("create table kept as select 'kept' as word");
        }
    }

    private static Connection connect(LocalPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), "");
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
