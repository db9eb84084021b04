package io.tutti.query.pursuit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.tutti.query.pursuit.Formulas.Known;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is known of formulas, kept in the collection {@code formulas}: a process that starts while Kafka is away must not
 * score by another formula than before.
 */
@Component
class KnownFormulas {

    private static final String ORGANISATION = "organisation";

    private final MongoCollection<Kept> kept;

    KnownFormulas(MongoDatabase database) {
        kept = database.withCodecRegistry(PursuitCodecs.REGISTRY).getCollection("formulas", Kept.class);
    }

    /** The one document. Public, because the MongoDB driver reads and makes records by reflection. */
    public record Kept(@BsonId String id, Known known) {}

    /** What was kept last; null for nothing. */
    @Nullable
    Known read() {
        Kept found = kept.find(eq("_id", ORGANISATION)).first();
        return found == null ? null : found.known();
    }

    /** Keeps what is known, unless somebody who knows more kept that. */
    void keep(Known known) {
        try {
            kept.replaceOne(
                    and(eq("_id", ORGANISATION), lt("known.sequence", known.sequence())),
                    new Kept(ORGANISATION, known),
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
