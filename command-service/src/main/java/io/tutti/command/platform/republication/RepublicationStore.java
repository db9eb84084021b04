package io.tutti.command.platform.republication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Republications in PostgreSQL: what all processes agree on. One at a time is under way. */
@Repository
class RepublicationStore {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;

    RepublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a republication is about. */
    enum Phase {
        /** Whoever publishes is stopped; what was on its way arrives, or is given up. */
        HOLDING,
        /** Events are sent, from the first on. */
        PUBLISHING,
        /** All that were stored when it began are sent. */
        DONE
    }

    /**
     * A republication as it is stored.
     *
     * @param lastIndex global index of the last event that was stored when it began; -1 for none
     * @param total events that were stored then
     */
    record Stored(long id, String begunBy, Instant begunAt, Phase phase, Instant phaseAt, long lastIndex, long total) {}

    /** Begins one; empty while another is under way. */
    Optional<Stored> begin(String by) {
        return jdbc.sql("""
                        insert into republication (begun_by, begun_at, phase, phase_at, last_index, total)
                        select :by, now(), 'HOLDING', now(), coalesce(max(global_index), -1), count(*) from domain_event_entry
                        on conflict do nothing returning *""").param("by", by).query(this::stored).optional();
    }

    Optional<Stored> underWay() {
        return jdbc.sql("select * from republication where phase <> 'DONE'")
                .query(this::stored)
                .optional();
    }

    /** Whether it still holds, and nobody else can move it on until the end of the transaction. */
    boolean lockHolding(long id) {
        return jdbc.sql("select id from republication where id = ? and phase = 'HOLDING' for update")
                .param(id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void move(long id, Phase from, Phase to) {
        jdbc.sql("update republication set phase = :to, phase_at = now() where id = :id and phase = :from")
                .param("id", id)
                .param("from", from.name())
                .param("to", to.name())
                .update();
    }

    /** The last ones, the newest first. */
    List<Stored> all() {
        return jdbc.sql("select * from republication order by id desc limit ?")
                .param(SHOWN)
                .query(this::stored)
                .list();
    }

    Optional<Stored> find(long id) {
        return jdbc.sql("select * from republication where id = ?")
                .param(id)
                .query(this::stored)
                .optional();
    }

    /** How many events there are up to a global index. */
    long eventsUntil(long index) {
        return jdbc.sql("select count(*) from domain_event_entry where global_index <= ?")
                .param(index)
                .query(Long.class)
                .single();
    }

    private Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getLong("id"),
                row.getString("begun_by"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Phase.valueOf(row.getString("phase")),
                row.getObject("phase_at", OffsetDateTime.class).toInstant(),
                row.getLong("last_index"),
                row.getLong("total"));
    }
}
