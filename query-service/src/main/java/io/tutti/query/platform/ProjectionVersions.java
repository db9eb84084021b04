package io.tutti.query.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which version of each projection is read and which one is being built, in the collection {@code projections}: what all
 * processes agree on. Every change is guarded by the document's revision.
 */
final class ProjectionVersions {

    private static final String ID = "_id";
    private static final String REVISION = "revision";

    private final MongoCollection<Document> projections;

    ProjectionVersions(MongoDatabase database) {
        projections = database.getCollection("projections");
    }

    /**
     * The versions of one projection.
     *
     * @param active the one that is read
     * @param building the one that is being built beside it; null for none
     * @param since when that was begun
     * @param begunBy who began it
     * @param retired the one that was read before, as long as its collections are there
     * @param retiredAt since when it is read no more
     */
    record Versions(
            String name,
            long revision,
            int active,
            @Nullable Integer building,
            @Nullable Instant since,
            @Nullable String begunBy,
            @Nullable Integer retired,
            @Nullable Instant retiredAt) {

        Versions begun(int version, Instant at, String by) {
            return new Versions(name, revision + 1, active, version, at, by, retired, retiredAt);
        }

        Versions cancelled() {
            return new Versions(name, revision + 1, active, null, null, null, retired, retiredAt);
        }

        Versions taken(int version, Instant at) {
            return new Versions(name, revision + 1, version, null, since, begunBy, active, at);
        }

        Versions dropped() {
            return new Versions(name, revision + 1, active, building, since, begunBy, null, null);
        }
    }

    /** The versions as they are now; the first one is read until anything else is written. */
    Versions read(String name) {
        Document found = projections.find(eq(ID, name)).first();
        return found == null
                ? new Versions(name, 0, 1, null, null, null, null, null)
                : new Versions(
                        name,
                        found.getLong(REVISION),
                        found.getInteger("active"),
                        found.getInteger("building"),
                        instant(found.getString("since")),
                        found.getString("begunBy"),
                        found.getInteger("retired"),
                        instant(found.getString("retiredAt")));
    }

    /** Writes what becomes of versions that were read; false when another process was faster. */
    boolean write(Versions next) {
        Document document = new Document(ID, next.name())
                .append(REVISION, next.revision())
                .append("active", next.active())
                .append("building", next.building())
                .append("since", text(next.since()))
                .append("begunBy", next.begunBy())
                .append("retired", next.retired())
                .append("retiredAt", text(next.retiredAt()));
        try {
            return projections
                                    .replaceOne(
                                            and(eq(ID, next.name()), eq(REVISION, next.revision() - 1)),
                                            document,
                                            new ReplaceOptions().upsert(next.revision() == 1))
                                    .getMatchedCount()
                            + (next.revision() == 1 ? 1 : 0)
                    > 0;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
