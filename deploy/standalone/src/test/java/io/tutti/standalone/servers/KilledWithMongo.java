package io.tutti.standalone.servers;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** A process that writes documents and then how far it is, over and over, until it dies on the spot, as by SIGKILL. */
final class KilledWithMongo {

    /** Several views write at a time, as in life. */
    static final int VIEWS = 8;

    private static final int DOCUMENTS = 200;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    static void main(String[] args) throws Exception {
        LocalMongo mongo = LocalMongo.start(Path.of(args[0]), 0, _ -> {});
        MongoDatabase database = MongoClients.create(mongo.uri()).getDatabase("tutti");
        for (int view = 0; view < VIEWS; view++) {
            int number = view;
            Thread.ofPlatform().start(() -> write(database, number));
        }
        Thread.sleep(500 + Long.parseLong(args[1]));
        Runtime.getRuntime().halt(137);
    }

    private static void write(MongoDatabase database, int view) {
        for (long step = steps(database, view, "position").stream()
                                .mapToLong(i -> i)
                                .max()
                                .orElse(0)
                        + 1;
                ;
                step++) {
            Document id = new Document("_id", step % DOCUMENTS);
            documents(database, view).replaceOne(id, stamped(id, step).append("text", "x".repeat(2_000)), UPSERT);
            // Named so that it comes before and behind the documents' collections in any order of names.
            Document only = new Document("_id", 0L);
            database.getCollection((view % 2 == 0 ? "a" : "z") + "-position-" + view)
                    .replaceOne(only, stamped(only, step), UPSERT);
        }
    }

    private static com.mongodb.client.MongoCollection<Document> documents(MongoDatabase database, int view) {
        return database.getCollection("m-documents-" + view);
    }

    private static Document stamped(Document id, long step) {
        return new Document(id).append("step", step);
    }

    static List<Long> steps(MongoDatabase database, int view, String what) {
        String name =
                what.equals("position") ? (view % 2 == 0 ? "a" : "z") + "-position-" + view : "m-documents-" + view;
        return database.getCollection(name)
                .find()
                .map(found -> found.getLong("step"))
                .into(new ArrayList<>());
    }
}
