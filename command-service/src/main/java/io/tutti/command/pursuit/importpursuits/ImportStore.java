package io.tutti.command.pursuit.importpursuits;

import io.tutti.command.pursuit.importpursuits.table.Corrections;
import io.tutti.command.pursuit.importpursuits.table.Form;
import io.tutti.command.pursuit.importpursuits.table.ImportedPursuit;
import io.tutti.command.pursuit.importpursuits.table.Table;
import io.tutti.command.pursuit.importpursuits.table.TableRow;
import io.tutti.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Imports and their rows in PostgreSQL, as people make and see them. */
@Repository
class ImportStore {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    ImportStore(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    /** Stores a new import with all its rows; nothing when there is one with this id already. */
    void create(UUID id, Caller caller, UUID content, byte[] file, Table table, Instant now) {
        transaction.executeWithoutResult(status -> {
            int created = jdbc.sql("""
                            insert into pursuit_import (id, made_by, made_at, content, file, corrections, form, caller,
                                                        state, review, due_rows, due_since)
                            values (:id, :by, :now, :content, :file, :corrections, :form, :caller, 'CHECKING', 1, 0, :now)
                            on conflict (id) do nothing""")
                    .param("id", id)
                    .param("by", caller.subject())
                    .param("now", time(now))
                    .param("content", content)
                    .param("file", file)
                    .param("corrections", json.writeValueAsString(Corrections.NONE))
                    .param("form", json.writeValueAsString(table.form()))
                    .param("caller", json.writeValueAsString(caller))
                    .update();
            if (created == 1) {
                addRows(id, table);
            }
        });
    }

    /** Begins a new review with what was read anew; false and nothing when the import is running. */
    boolean correct(UUID id, Caller caller, Corrections corrections, Table table) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int corrected = jdbc.sql("""
                            update pursuit_import set corrections = :corrections, form = :form, caller = :caller,
                                   state = 'CHECKING', review = review + 1
                            where id = :id and state <> 'RUNNING'""")
                    .param("id", id)
                    .param("corrections", json.writeValueAsString(corrections))
                    .param("form", json.writeValueAsString(table.form()))
                    .param("caller", json.writeValueAsString(caller))
                    .update();
            if (corrected == 1) {
                jdbc.sql("delete from pursuit_import_row where import = :id")
                        .param("id", id)
                        .update();
                addRows(id, table);
            }
            return corrected == 1;
        }));
    }

    private void addRows(UUID id, Table table) {
        List<Object[]> rows = new ArrayList<>();
        for (TableRow row : table.rows()) {
            Verdict verdict = row.unreadable() == null ? Verdict.PENDING : Verdict.unreadable(row.unreadable());
            rows.add(new Object[] {
                id,
                rows.size(),
                row.line(),
                row.externalId(),
                verdict.outcome().name(),
                row.pursuit() == null ? null : json.writeValueAsString(row.pursuit()),
                json.writeValueAsString(verdict)
            });
        }
        batches.batchUpdate(
                "insert into pursuit_import_row (import, position, line, external_id, outcome, pursuit, verdict)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
        countDue(id, ImportState.CHECKING);
    }

    /** Moves an import on, if it is in one of the states; who does so acts in it from now on. */
    void move(UUID id, Caller caller, ImportState to, List<ImportState> from) {
        transaction.executeWithoutResult(status -> {
            int moved = jdbc.sql(
                            "update pursuit_import set state = :to, caller = :caller where id = :id and state in (:from)")
                    .param("id", id)
                    .param("to", to.name())
                    .param("caller", json.writeValueAsString(caller))
                    .param("from", from.stream().map(ImportState::name).toList())
                    .update();
            if (moved == 1 && !to.due().isEmpty()) {
                countDue(id, to);
            }
        });
    }

    private void countDue(UUID id, ImportState state) {
        jdbc.sql("""
                        update pursuit_import set due_since = now(), due_rows =
                            (select count(*) from pursuit_import_row where import = :id and outcome in (:due))
                        where id = :id""")
                .param("id", id)
                .param("due", state.due().stream().map(Outcome::name).toList())
                .update();
    }

    Optional<StoredImport> find(UUID id) {
        return jdbc.sql("""
                        select id, made_by, made_at, content, corrections, form, caller, state, review, due_rows, due_since
                        from pursuit_import where id = :id""").param("id", id).query(this::stored).optional();
    }

    StoredImport stored(ResultSet row, int number) throws SQLException {
        return new StoredImport(
                row.getObject("id", UUID.class),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("content", UUID.class),
                json.readValue(row.getString("corrections"), Corrections.class),
                json.readValue(row.getString("form"), Form.class),
                json.readValue(row.getString("caller"), Caller.class),
                ImportState.valueOf(row.getString("state")),
                row.getInt("review"),
                row.getInt("due_rows"),
                row.getObject("due_since", OffsetDateTime.class).toInstant());
    }

    byte[] fileOf(UUID id) {
        return jdbc.sql("select file from pursuit_import where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("file"))
                .single();
    }

    /**
     * How many rows there are of an outcome.
     *
     * @param lately how many of them were decided in the last seconds that speed is measured over
     */
    record Count(Outcome outcome, int rows, int lately) {}

    List<Count> counts(StoredImport of, Duration lately) {
        return jdbc.sql("""
                        select outcome, count(*) as total,
                               count(*) filter (where decided_at > greatest(:since, now() - :lately * interval '1 millisecond')) as lately
                        from pursuit_import_row where import = :id group by outcome order by outcome""")
                .param("id", of.id())
                .param("since", time(of.dueSince()))
                .param("lately", lately.toMillis())
                .query((row, number) ->
                        new Count(Outcome.valueOf(row.getString("outcome")), row.getInt("total"), row.getInt("lately")))
                .list();
    }

    /** A row with its position, by which the next page is asked for. */
    record Positioned(int position, ImportRow row) {}

    /** Rows with one of the outcomes behind a position, in the order of the file. */
    List<Positioned> rows(UUID id, List<Outcome> outcomes, int after, int limit) {
        return jdbc.sql("""
                        select position, line, external_id, pursuit, verdict from pursuit_import_row
                        where import = :id and position > :after and outcome in (:outcomes)
                        order by position limit :limit""")
                .param("id", id)
                .param("after", after)
                .param("outcomes", outcomes.stream().map(Outcome::name).toList())
                .param("limit", Math.min(limit, BATCH))
                .query((row, number) -> new Positioned(
                        row.getInt("position"),
                        shown(
                                row.getInt("line"),
                                row.getString("external_id"),
                                row.getString("pursuit"),
                                row.getString("verdict"))))
                .list();
    }

    private ImportRow shown(int line, @Nullable String externalId, @Nullable String pursuit, String verdict) {
        return new ImportRow(
                line,
                externalId,
                pursuit == null
                        ? null
                        : PursuitRows.idOf(
                                json.readValue(pursuit, ImportedPursuit.class).reference()),
                json.readValue(verdict, Verdict.class));
    }

    /** Removes what rests since before an instant, with file and rows; pursuits stay. */
    int forget(Instant madeBefore) {
        return jdbc.sql("delete from pursuit_import where made_at < :before and state not in ('CHECKING', 'RUNNING')")
                .param("before", time(madeBefore))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
