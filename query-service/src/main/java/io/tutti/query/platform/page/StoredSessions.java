package io.tutti.query.platform.page;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

/**
 * The sessions of people who are logged in, in MongoDB: any process serves them, and they outlive a restart. A document
 * has the hash of the session's id, which whoever reads the store cannot turn back into a cookie.
 */
final class StoredSessions implements SessionRepository<StoredSession> {

    private static final String ID = "_id";
    private static final String CREATED = "created";
    private static final String ACCESSED = "accessed";
    private static final String EXPIRES = "expires";
    private static final String ATTRIBUTES = "attributes";

    /** Not every request is worth a write only to say that there was one. */
    private static final Duration WORTH_STORING = Duration.ofMinutes(1);

    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final MongoCollection<Document> sessions;
    private final Duration timeout;
    private final AtomicReference<Instant> cleaned = new AtomicReference<>(Instant.EPOCH);

    /**
     * Uses the collection {@code sessions}.
     *
     * @param timeout so long a session lasts without a request
     */
    StoredSessions(MongoDatabase database, Duration timeout) {
        this.sessions = database.getCollection("sessions");
        this.timeout = timeout;
    }

    @Override
    public StoredSession createSession() {
        MapSession session = new MapSession();
        session.setMaxInactiveInterval(timeout);
        return new StoredSession(session, false);
    }

    @Override
    public void save(StoredSession session) {
        String key = key(session.getId());
        String before = session.storedAs();
        if (before == null) {
            clean();
            sessions.replaceOne(eq(ID, key), whole(session), new ReplaceOptions().upsert(true));
        } else if (!before.equals(session.getId())) {
            sessions.replaceOne(eq(ID, key), whole(session), new ReplaceOptions().upsert(true));
            deleteById(before);
        } else if (!session.changed().isEmpty() || isWorthStoring(session)) {
            // A session that somebody else has ended meanwhile does not come back: no upsert.
            sessions.updateOne(eq(ID, key), changes(session));
        }
        session.stored();
    }

    private static boolean isWorthStoring(StoredSession session) {
        return session.getLastAccessedTime().isAfter(session.storedAccess().plus(WORTH_STORING));
    }

    private static Document whole(StoredSession session) {
        Document attributes = new Document();
        session.getAttributeNames()
                .forEach(name -> attributes.append(field(name), SessionValue.write(session.getAttribute(name))));
        return new Document(ID, key(session.getId()))
                .append(CREATED, Date.from(session.getCreationTime()))
                .append(ACCESSED, Date.from(session.getLastAccessedTime()))
                .append(EXPIRES, expiry(session))
                .append(ATTRIBUTES, attributes);
    }

    private static Document changes(StoredSession session) {
        Document set =
                new Document(ACCESSED, Date.from(session.getLastAccessedTime())).append(EXPIRES, expiry(session));
        Document unset = new Document();
        for (String name : session.changed()) {
            Object value = session.getAttribute(name);
            String field = ATTRIBUTES + "." + field(name);
            if (value == null) {
                unset.append(field, "");
            } else {
                set.append(field, SessionValue.write(value));
            }
        }
        Document changes = new Document("$set", set);
        return unset.isEmpty() ? changes : changes.append("$unset", unset);
    }

    private static Date expiry(StoredSession session) {
        return Date.from(session.getLastAccessedTime().plus(session.getMaxInactiveInterval()));
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        Document found = sessions.find(eq(ID, key(id))).first();
        if (found == null) {
            return null;
        }
        if (!found.getDate(EXPIRES).toInstant().isAfter(Instant.now())) {
            deleteById(id);
            return null;
        }
        MapSession session = new MapSession(id);
        session.setCreationTime(found.getDate(CREATED).toInstant());
        session.setLastAccessedTime(found.getDate(ACCESSED).toInstant());
        session.setMaxInactiveInterval(timeout);
        found.get(ATTRIBUTES, Document.class)
                .forEach((field, value) -> session.setAttribute(name(field), SessionValue.read((Binary) value)));
        return new StoredSession(session, true);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteOne(eq(ID, key(id)));
    }

    /** Now and then, when somebody logs in: sessions that nobody ended. */
    private void clean() {
        Instant now = Instant.now();
        Instant last = cleaned.get();
        if (last.plus(BETWEEN_CLEANINGS).isBefore(now) && cleaned.compareAndSet(last, now)) {
            sessions.deleteMany(lt(EXPIRES, Date.from(now)));
        }
    }

    private static String key(String id) {
        return Sha256.hex(id.getBytes(StandardCharsets.UTF_8));
    }

    /** Names of attributes have dots, names of fields must not. */
    private static String field(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(String field) {
        return new String(Base64.getUrlDecoder().decode(field), StandardCharsets.UTF_8);
    }
}
