package io.tutti.command.integrations.replay;

import io.tutti.command.integrations.replay.StoredReplay.State;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Replays in PostgreSQL, as people ask for them and see them. */
@Repository
class ReplayStore {

    private static final long ONE_AFTER_ANOTHER = 7_310_586_019L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    ReplayStore(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    /**
     * Stores a new replay, unless there is one with this id.
     *
     * @param ofCaller so many may be there of one caller, but for those given up
     * @param ofAll so many of all callers
     * @return false when there are so many already
     */
    boolean create(StoredReplay replay, int ofCaller, int ofAll) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(ONE_AFTER_ANOTHER)
                    .query()
                    .singleRow();
            return find(replay.id()).isPresent()
                    || (there(replay.caller()) < ofCaller && there(null) < ofAll && insert(replay));
        }));
    }

    private int there(@Nullable Caller of) {
        return jdbc.sql("select count(*) from event_replay where state <> 'GIVEN_UP'"
                        + " and (cast(:by as varchar) is null or made_by = :by)")
                .param("by", of == null ? null : of.subject())
                .query(Integer.class)
                .single();
    }

    private boolean insert(StoredReplay replay) {
        PursuitId pursuit = replay.pursuit();
        return jdbc.sql("""
                        insert into event_replay (id, made_by, made_at, caller, content, pursuit, recorded_from,
                                                  recorded_until, state, done, topic_gone)
                        values (:id, :by, :at, :caller, :content, :pursuit, :from, :until, 'WAITING', 0, false)""")
                        .param("id", replay.id())
                        .param("by", replay.caller().subject())
                        .param("at", time(replay.madeAt()))
                        .param("caller", json.writeValueAsString(replay.caller()))
                        .param("content", replay.content())
                        .param("pursuit", pursuit == null ? null : pursuit.value())
                        .param("from", time(replay.from()))
                        .param("until", time(replay.until()))
                        .update()
                == 1;
    }

    Optional<StoredReplay> find(UUID id) {
        return jdbc.sql("select * from event_replay where id = ?")
                .param(id)
                .query(this::stored)
                .optional();
    }

    /**
     * Replays, the newest first.
     *
     * @param madeBy null for everybody's
     */
    List<StoredReplay> all(@Nullable String madeBy) {
        return jdbc.sql("select * from event_replay where cast(:by as varchar) is null or made_by = :by"
                        + " order by made_at desc, id limit 200")
                .param("by", madeBy)
                .query(this::stored)
                .list();
    }

    /** Gives a replay up; whoever works on it ends with the batch in hand. */
    void giveUp(UUID id) {
        jdbc.sql("update event_replay set state = 'GIVEN_UP', ended_at = now() where id = ? and state <> 'GIVEN_UP'")
                .param(id)
                .update();
    }

    StoredReplay stored(ResultSet row, int number) throws SQLException {
        UUID pursuit = row.getObject("pursuit", UUID.class);
        return new StoredReplay(
                row.getObject("id", UUID.class),
                json.readValue(row.getString("caller"), Caller.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("content", UUID.class),
                pursuit == null ? null : new PursuitId(pursuit),
                instant(row, "recorded_from"),
                instant(row, "recorded_until"),
                State.valueOf(row.getString("state")),
                row.getObject("next_position", Long.class),
                row.getObject("last_position", Long.class),
                row.getLong("done"),
                row.getObject("total", Long.class),
                instant(row, "begun_at"),
                instant(row, "ended_at"),
                row.getString("trouble"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
