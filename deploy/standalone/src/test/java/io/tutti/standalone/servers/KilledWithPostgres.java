package io.tutti.standalone.servers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

/** A process that starts PostgreSQL, writes a row and dies on the spot, as by SIGKILL. */
final class KilledWithPostgres {

    static void main(String[] args) throws Exception {
        LocalPostgres server = LocalPostgres.start(Path.of(args[0]), 0, _ -> {});
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), "")) {
            connection.createStatement().execute("create table kept as select 'kept' as word");
        }
        Runtime.getRuntime().halt(137);
    }
}
