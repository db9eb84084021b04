package io.tutti.command.integrations.replay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What there is to do for replays, as workers share it. A worker claims a replay for one step; when it is lost, others claim
 * it again afterwards. What it then still reports is not taken.
 */
@Repository
class ReplayWork {

    /** Longer than a batch can take, so that two workers hardly ever send the same. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final ReplayStore replays;

    ReplayWork(JdbcClient jdbc, ReplayStore replays) {
        this.jdbc = jdbc;
        this.replays = replays;
    }

    /** Replays that are to be sent, the one that waited longest first, so that a large one holds up nobody. */
    List<UUID> open() {
        return jdbc.sql(
                        "select id from event_replay where state in ('WAITING', 'RUNNING') order by worked_at nulls first")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Replays of which only the topic is left to be removed: given up, or ended long ago. */
    List<UUID> over(Duration keptFor) {
        return jdbc.sql("""
                        select id from event_replay where not topic_gone
                        and (state = 'GIVEN_UP' or ended_at < now() - :kept * interval '1 millisecond')""")
                .param("kept", keptFor.toMillis())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Claims a replay that nobody else has. */
    Optional<StoredReplay> claim(UUID id, UUID claim) {
        return jdbc.sql("""
                        update event_replay set claim = :claim, worked_at = now(),
                               claimed_until = now() + :lease * interval '1 millisecond'
                        where id = :id and (claimed_until is null or claimed_until < now()) returning *""")
                .param("id", id)
                .param("claim", claim)
                .param("lease", LEASE.toMillis())
                .query(replays::stored)
                .optional();
    }

    /** Notes what there is to send, from the beginning. */
    void begin(UUID id, UUID claim, long last, long total) {
        jdbc.sql("""
                        update event_replay set state = 'RUNNING', next_position = -1, last_position = :last, total = :total,
                               done = 0, begun_at = now()
                        where id = :id and claim = :claim and state in ('WAITING', 'RUNNING')""")
                .param("id", id)
                .param("claim", claim)
                .param("last", last)
                .param("total", total)
                .update();
    }

    /** Notes what the broker has. */
    void advance(UUID id, UUID claim, long reached, int sent) {
        jdbc.sql("""
                        update event_replay set next_position = :reached, done = done + :sent, trouble = null,
                               state = case when :reached >= last_position then 'DONE' else state end,
                               ended_at = case when :reached >= last_position then now() end
                        where id = :id and claim = :claim and state = 'RUNNING'""")
                .param("id", id)
                .param("claim", claim)
                .param("reached", reached)
                .param("sent", sent)
                .update();
    }

    /** Notes why it does not go on. */
    void trouble(UUID id, UUID claim, String why) {
        jdbc.sql("update event_replay set trouble = :why where id = :id and claim = :claim")
                .param("id", id)
                .param("claim", claim)
                .param("why", why)
                .update();
    }

    void topicIsGone(UUID id) {
        jdbc.sql("update event_replay set topic_gone = true, trouble = null where id = ?")
                .param(id)
                .update();
    }

    void release(UUID id, UUID claim) {
        jdbc.sql("update event_replay set claim = null, claimed_until = null where id = :id and claim = :claim")
                .param("id", id)
                .param("claim", claim)
                .update();
    }

    /** Removes what ended long ago, once its topic is gone. */
    void forget(Duration keptFor) {
        jdbc.sql("delete from event_replay where topic_gone and ended_at < now() - :kept * interval '1 millisecond'")
                .param("kept", keptFor.toMillis())
                .update();
    }
}
