package io.tutti.command.platform.integrity;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many events of each pursuit are stored. */
@Component
class StoredVersions {

    /**
     * From aggregate to aggregate through the index of aggregate and sequence, two look-ups for each: events between
     * the first and the last are not read. Those of other kinds are stepped over and do not count.
     */
    private static final String PART = """
            with recursive step (aggregate, type, pursuits) as (
                (select aggregate_identifier, type, case type when 'pursuit' then 1 else 0 end
                 from domain_event_entry
                 where aggregate_identifier > :after
                 order by aggregate_identifier, sequence_number limit 1)
                union all
                select next.aggregate_identifier, next.type,
                       step.pursuits + case next.type when 'pursuit' then 1 else 0 end
                from step cross join lateral
                    (select aggregate_identifier, type
                     from domain_event_entry
                     where aggregate_identifier > step.aggregate
                     order by aggregate_identifier, sequence_number limit 1) next
                where step.pursuits < :limit
            )
            select aggregate,
                   (select max(sequence_number) from domain_event_entry
                    where aggregate_identifier = aggregate) as version
            from step
            where type = 'pursuit'
            order by aggregate
            """;

    private final JdbcClient jdbc;

    StoredVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pursuit and the sequence of its last event, from 0. */
    record PursuitVersion(UUID pursuit, long version) {}

    /** Pursuits after one, or from the first, in the order of their ids. */
    List<PursuitVersion> after(@Nullable UUID pursuit, int limit) {
        return jdbc.sql(PART)
                .param("after", pursuit == null ? "" : pursuit.toString())
                .param("limit", limit)
                .query((row, number) ->
                        new PursuitVersion(UUID.fromString(row.getString("aggregate")), row.getLong("version")))
                .list();
    }

    /** The sequence of a pursuit's last event; empty when there is no such pursuit. */
    OptionalLong of(UUID pursuit) {
        return jdbc.sql("select sequence_number from domain_event_entry"
                        + " where aggregate_identifier = ? and type = 'pursuit' order by sequence_number desc limit 1")
                .param(pursuit.toString())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
