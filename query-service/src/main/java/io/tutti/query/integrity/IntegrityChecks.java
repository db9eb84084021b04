package io.tutti.query.integrity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.tutti.contract.EventCodec;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.query.integrity.IntegrityCheck.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last checks and what they found, in the collections {@code integrityChecks} and {@code integrityFindings}: so every
 * process can tell of them.
 */
@Component
class IntegrityChecks {

    private static final int KEPT = 20;
    private static final int AT_ONCE = 1_000;
    private static final String ID = "_id";
    private static final String CHECK = "check";
    private static final String NUMBER = "number";
    private static final String REPAIRED = "repaired";
    private static final String FINDING = "finding";
    private static final JsonMapper JSON =
            EventCodec.configure(JsonMapper.builder()).build();

    private final MongoCollection<Document> checks;
    private final MongoCollection<Document> findings;

    IntegrityChecks(MongoDatabase database) {
        checks = database.getCollection("integrityChecks");
        findings = database.getCollection("integrityFindings");
    }

    /**
     * A pursuit that differed.
     *
     * @param number from 1
     * @param repaired whether a repair made its document complete since
     */
    record Numbered(long number, boolean repaired, Finding finding) {}

    /**
     * Begins the next check.
     *
     * @throws ProblemException 409 while another one runs, in whichever process
     */
    IntegrityCheck begin(String by, Instant now) {
        Document newest = checks.find().sort(Sorts.descending(ID)).first();
        IntegrityCheck last = newest == null ? null : check(newest).at(now);
        if (last != null && last.busy()) {
            throw busy(last.id());
        }
        long id = last == null ? 1 : last.id() + 1;
        IntegrityCheck check = new IntegrityCheck(id, by, now, now, Phase.READING_TOPIC, 0, null, null, null, null);
        try {
            checks.insertOne(document(check));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw busy(id);
            }
            throw e;
        }
        findings.createIndex(Indexes.ascending(CHECK, NUMBER));
        checks.deleteMany(lte(ID, id - KEPT));
        findings.deleteMany(lte(CHECK, id - KEPT));
        return check;
    }

    static ProblemException busy(long id) {
        return new ProblemException(
                HttpStatus.CONFLICT, "integrity-check-under-way", "Check " + id + " is at work; wait for its end.");
    }

    /** Notes how a check is; its own process only. */
    void save(IntegrityCheck check) {
        checks.replaceOne(eq(ID, check.id()), document(check));
    }

    /** The last checks, the newest first. */
    List<IntegrityCheck> all(Instant now) {
        return checks
                .find()
                .sort(Sorts.descending(ID))
                .limit(KEPT)
                .map(IntegrityChecks::check)
                .into(new ArrayList<>())
                .stream()
                .map(check -> check.at(now))
                .toList();
    }

    Optional<IntegrityCheck> read(long id, Instant now) {
        return Optional.ofNullable(checks.find(eq(ID, id)).first())
                .map(IntegrityChecks::check)
                .map(check -> check.at(now));
    }

    /** Keeps what a check found. */
    void keep(long check, List<Finding> found) {
        for (int from = 0; from < found.size(); from += AT_ONCE) {
            List<Document> part = new ArrayList<>();
            for (Finding finding : found.subList(from, Math.min(found.size(), from + AT_ONCE))) {
                part.add(new Document(CHECK, check)
                        .append(NUMBER, from + part.size() + 1L)
                        .append(REPAIRED, false)
                        .append(FINDING, Document.parse(JSON.writeValueAsString(finding))));
            }
            findings.insertMany(part);
        }
    }

    /** What a check found, after a number or from the beginning. */
    List<Numbered> findings(long check, @Nullable Long after, boolean openOnly, int limit) {
        Bson filter = and(eq(CHECK, check), gt(NUMBER, Objects.requireNonNullElse(after, 0L)));
        return findings.find(openOnly ? and(filter, ne(REPAIRED, true)) : filter)
                .sort(Sorts.ascending(NUMBER))
                .limit(limit)
                .map(found -> new Numbered(
                        found.getLong(NUMBER),
                        found.getBoolean(REPAIRED),
                        JSON.readValue(found.get(FINDING, Document.class).toJson(), Finding.class)))
                .into(new ArrayList<>());
    }

    /** Notes that a repair made a pursuit's document complete. */
    void repaired(long check, long number) {
        findings.updateOne(and(eq(CHECK, check), eq(NUMBER, number)), Updates.set(REPAIRED, true));
    }

    /** The same in all checks that found it to differ. */
    void repaired(PursuitId pursuit) {
        findings.updateMany(eq(FINDING + ".pursuit", pursuit.toString()), Updates.set(REPAIRED, true));
    }

    private static Document document(IntegrityCheck check) {
        return Document.parse(JSON.writeValueAsString(check)).append(ID, check.id());
    }

    private static IntegrityCheck check(Document document) {
        Document plain = new Document(document);
        plain.remove(ID);
        return JSON.readValue(plain.toJson(), IntegrityCheck.class);
    }
}
