package io.tutti.query;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The MongoDB servers that stores are tested on: always an embedded one, and the one that {@code TUTTI_TEST_MONGODB_URI}
 * names where it is set. Each use has a database of its own.
 */
public final class TestMongo {

    private static final Map<String, MongoClient> SERVERS = new LinkedHashMap<>();

    static {
        SERVERS.put("embedded", client(new MongoServer(new MemoryBackend()).bindAndGetConnectionString()));
        String other = System.getenv("TUTTI_TEST_MONGODB_URI");
        if (other != null && !other.isBlank()) {
            SERVERS.put("TUTTI_TEST_MONGODB_URI", client(other));
        }
    }

    private TestMongo() {}

    /** For {@code @MethodSource}: the names of all servers. */
    public static Stream<String> servers() {
        return SERVERS.keySet().stream();
    }

    /** A new database on a server. */
    public static MongoDatabase database(String server) {
        return SERVERS.get(server).getDatabase("tutti-test-" + UUID.randomUUID());
    }

    /** A new database on the embedded server. */
    public static MongoDatabase database() {
        return database("embedded");
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .build());
    }
}
