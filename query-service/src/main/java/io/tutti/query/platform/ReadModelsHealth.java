package io.tutti.query.platform;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the documents can be read. */
final class ReadModelsHealth extends AbstractHealthIndicator {

    private final MongoDatabase database;

    ReadModelsHealth(MongoDatabase database) {
        super("The read models' store does not answer");
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        database.runCommand(new Document("ping", 1));
        builder.up();
    }
}
