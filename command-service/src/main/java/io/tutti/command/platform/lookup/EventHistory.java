package io.tutti.command.platform.lookup;

import io.tutti.contract.pursuit.PursuitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in pursuits, as it is stored, in the newest revisions and in the order in which it was stored. */
@Component
public class EventHistory {

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final EventUpcaster revisions;

    EventHistory(JdbcClient jdbc, Serializer serializer, EventUpcaster revisions) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.revisions = revisions;
    }

    /**
     * Which events are meant.
     *
     * @param pursuit of this one; null for all
     * @param from recorded then or later; null from the first on
     * @param until recorded before; null for all that are stored
     * @param without of these pursuits none
     */
    public record Selection(
            @Nullable PursuitId pursuit,
            @Nullable Instant from,
            @Nullable Instant until,
            Set<PursuitId> without) {
        public Selection {
            without = Set.copyOf(without);
        }
    }

    /**
     * How much there is.
     *
     * @param last global index of the last event; -1 for none
     */
    public record Extent(long last, long events) {}

    /**
     * A part of the events.
     *
     * @param reached global index up to which there are no others
     */
    public record Part(List<DomainEventMessage<?>> events, long reached) {}

    /** How much is stored by now. */
    public Extent extent(Selection selection) {
        Map<String, Object> parameters = new HashMap<>();
        return jdbc.sql(
                        "select coalesce(max(global_index), -1) as last, count(*) as events from domain_event_entry where "
                                + where(selection, parameters))
                .params(parameters)
                .query((row, number) -> new Extent(row.getLong("last"), row.getLong("events")))
                .single();
    }

    /**
     * The next events.
     *
     * @param after global index of the last one that was read; -1 for none
     * @param last global index of the last one that is meant
     * @param limit of events, before old revisions are brought up to date
     */
    public Part read(Selection selection, long after, long last, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after, "last", last, "limit", limit));
        List<Long> indexes = new ArrayList<>();
        List<DomainEventData<byte[]>> stored = jdbc.sql(
                        """
                        select global_index, type, aggregate_identifier, sequence_number, event_identifier, time_stamp,
                               payload_type, payload_revision, payload, meta_data
                        from domain_event_entry
                        where global_index > :after and global_index <= :last and\s""" + where(selection, parameters) + " order by global_index limit :limit")
                .params(parameters)
                .query((row, number) -> {
                    indexes.add(row.getLong("global_index"));
                    return event(row);
                })
                .list();
        List<DomainEventMessage<?>> events = new ArrayList<>();
        EventStreamUtils.upcastAndDeserializeDomainEvents(stored.stream(), serializer, revisions)
                .forEachRemaining(events::add);
        return new Part(events, indexes.size() < limit ? last : indexes.getLast());
    }

    private static DomainEventData<byte[]> event(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("type"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("event_identifier"),
                row.getString("time_stamp"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getBytes("payload"),
                row.getBytes("meta_data"));
    }

    private static String where(Selection selection, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder("type = 'pursuit'");
        if (selection.pursuit() != null) {
            where.append(" and aggregate_identifier = :pursuit");
            parameters.put("pursuit", selection.pursuit().toString());
        }
        if (selection.from() != null) {
            where.append(" and time_stamp >= :from");
            parameters.put("from", stored(selection.from()));
        }
        if (selection.until() != null) {
            where.append(" and time_stamp < :until");
            parameters.put("until", stored(selection.until()));
        }
        if (!selection.without().isEmpty()) {
            where.append(" and aggregate_identifier not in (:without)");
            parameters.put(
                    "without",
                    selection.without().stream().map(PursuitId::toString).toList());
        }
        return where.toString();
    }

    /** Times are stored as text in whole milliseconds, all of one length: so text sorts as they do. */
    private static String stored(Instant bound) {
        Instant whole = bound.truncatedTo(ChronoUnit.MILLIS);
        return DateTimeUtils.formatInstant(whole.equals(bound) ? whole : whole.plusMillis(1));
    }
}
