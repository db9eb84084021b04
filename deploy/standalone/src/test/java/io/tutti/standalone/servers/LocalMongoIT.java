package io.tutti.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMongoIT {

    @TempDir
    Path temp;

    private final List<String> said = new ArrayList<>();

    @Test
    void a_restart_on_the_same_or_another_port_keeps_all_documents() throws IOException {
        int port;
        try (LocalMongo mongo = LocalMongo.start(temp, 0, said::add)) {
            port = mongo.port();
            insert(mongo, 1);
        }
        try (LocalMongo mongo = LocalMongo.start(temp, port, said::add)) {
            assertThat(mongo.port()).isEqualTo(port);
            insert(mongo, 2);
        }
        try (LocalMongo mongo = LocalMongo.start(temp, 0, said::add)) {
            assertThat(count(mongo)).isEqualTo(2);
        }
        assertThat(said).isEmpty();
    }

    @Test
    void a_file_that_is_beyond_reading_is_put_aside() throws IOException {
        LocalMongo.start(temp, 0, said::add).close();
        Files.write(temp.resolve("documents.mv"), new byte[8192]);

        try (LocalMongo mongo = LocalMongo.start(temp, 0, said::add)) {
            assertThat(count(mongo)).isZero();
        }

        assertThat(said).singleElement().asString().contains("rebuilt from the events");
        assertThat(temp.resolve("documents.damaged.mv")).hasSize(8192);
    }

    @Test
    void what_a_crash_leaves_is_one_moment_of_all_collections() throws Exception {
        for (int crash = 0; crash < 5; crash++) {
            KilledProcess.run(KilledWithMongo.class, temp, Integer.toString(crash * 237 % 1_000));

            try (LocalMongo mongo = LocalMongo.start(temp, 0, said::add);
                    MongoClient client = MongoClients.create(mongo.uri())) {
                for (int view = 0; view < KilledWithMongo.VIEWS; view++) {
                    long position = last(client, view, "position");
                    assertThat(last(client, view, "documents"))
                            .as("step of the documents of view %d after crash %d", view, crash)
                            .isBetween(position, position + 1);
                }
            }
        }
        assertThat(said).isEmpty();
    }

    private static long last(MongoClient client, int view, String what) {
        return KilledWithMongo.steps(client.getDatabase("tutti"), view, what).stream()
                .mapToLong(step -> step)
                .max()
                .orElse(0);
    }

    private static void insert(LocalMongo mongo, int id) {
        try (MongoClient client = MongoClients.create(mongo.uri())) {
            words(client).insertOne(new Document("_id", id));
        }
    }

    private static long count(LocalMongo mongo) {
        try (MongoClient client = MongoClients.create(mongo.uri())) {
            return words(client).countDocuments();
        }
    }

    private static MongoCollection<Document> words(MongoClient client) {
        return client.getDatabase("tutti").getCollection("words");
    }
}
