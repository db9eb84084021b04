package io.tutti.command.pursuit.importpursuits;

import io.tutti.command.pursuit.importpursuits.table.ImportedPursuit;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows that wait for a decision, as workers share them. A worker claims some for a while; when it is lost, others
 * claim them again afterwards. What it then still reports is not taken.
 */
@Repository
class ImportWork {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ImportStore imports;
    private final JsonMapper json;

    ImportWork(JdbcClient jdbc, JdbcTemplate batches, ImportStore imports, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.imports = imports;
        this.json = json;
    }

    /** A claimed row. */
    record Due(int position, ImportedPursuit pursuit, Verdict planned) {}

    /** What became of it. */
    record Decided(int position, Verdict verdict) {}

    /** Imports with work to do, the one that waited longest first, so that a large one holds up nobody. */
    List<StoredImport> open() {
        return jdbc.sql("""
                        select id, made_by, made_at, content, corrections, form, caller, state, review, due_rows, due_since
                        from pursuit_import where state in ('CHECKING', 'RUNNING')
                        order by worked_at nulls first limit 20""").query(imports::stored).list();
    }

    /** Claims rows that nobody else has. */
    List<Due> claim(StoredImport work, UUID claim, Duration lease, int rows) {
        return jdbc.sql("""
                        with due as (
                            select r.import, r.position from pursuit_import_row r join pursuit_import i on i.id = r.import
                            where r.import = :id and i.state = :state and i.review = :review and r.outcome in (:due)
                              and (r.claimed_until is null or r.claimed_until < now())
                            order by r.position limit :rows for update of r skip locked),
                        noted as (update pursuit_import set worked_at = now() where id = :id)
                        update pursuit_import_row r
                        set claim = :claim, claimed_until = now() + :lease * interval '1 millisecond'
                        from due where r.import = due.import and r.position = due.position
                        returning r.position, r.pursuit, r.verdict""")
                .param("id", work.id())
                .param("state", work.state().name())
                .param("review", work.review())
                .param("due", names(work))
                .param("rows", rows)
                .param("claim", claim)
                .param("lease", lease.toMillis())
                .query((row, number) -> new Due(
                        row.getInt("position"),
                        json.readValue(row.getString("pursuit"), ImportedPursuit.class),
                        json.readValue(row.getString("verdict"), Verdict.class)))
                .list();
    }

    /** Notes what became of claimed rows, as far as the claim still holds; all of them are free again. */
    void note(StoredImport work, UUID claim, List<Decided> decided) {
        batches.batchUpdate(
                "update pursuit_import_row set outcome = ?, verdict = ?, decided_at = now(), claim = null,"
                        + " claimed_until = null where import = ? and position = ? and claim = ?",
                decided.stream()
                        .map(row -> new Object[] {
                            row.verdict().outcome().name(),
                            json.writeValueAsString(row.verdict()),
                            work.id(),
                            row.position(),
                            claim
                        })
                        .toList());
        jdbc.sql(
                        "update pursuit_import_row set claim = null, claimed_until = null where import = :id and claim = :claim")
                .param("id", work.id())
                .param("claim", claim)
                .update();
    }

    /** Moves an import on once its last row is decided, by whomever. */
    void finish(StoredImport work) {
        jdbc.sql("""
                        update pursuit_import set state = :next where id = :id and state = :state and review = :review
                        and not exists (select from pursuit_import_row where import = :id and outcome in (:due))""")
                .param("id", work.id())
                .param("state", work.state().name())
                .param("review", work.review())
                .param("next", work.state().next().name())
                .param("due", names(work))
                .update();
    }

    private static List<String> names(StoredImport work) {
        return work.state().due().stream().map(Outcome::name).toList();
    }
}
