package io.tutti.query.pulse;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.tutti.contract.PublishedEvents;
import io.tutti.contract.pulse.PulseEvent;
import io.tutti.contract.pulse.RoundId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.Projection;
import io.tutti.query.platform.Projection.Standing;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.platform.SmallViews;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the documents of all rounds, in the collection {@code pulseRounds}. */
@Component
class RoundViews implements Projection {

    private static final int MAX_LISTED = 200;

    private final MongoDatabase database;
    private final SmallViews<PulseEvent, RoundView> views;

    RoundViews(MongoDatabase database) {
        this.database = database;
        views = new SmallViews<>(
                database,
                "pulseRounds",
                PulseEvent.class,
                RoundView.class,
                (view, event, beside) ->
                        RoundView.after(view, event, new RoundId(beside.subject()), beside.recordedAt()));
    }

    SmallViews<PulseEvent, RoundView> views() {
        return views;
    }

    /** The newest rounds first: the last 200 of one pursuit or, for null, of the organisation. */
    List<RoundView> newest(@Nullable PursuitId pursuit) {
        // What is null is stored as null.
        Bson asked = eq("view.pursuit", pursuit == null ? null : pursuit.toString());
        return views.list(and(exists("view"), asked), Sorts.descending("view.openedAt"), MAX_LISTED);
    }

    /** Open rounds, the newest first: of the organisation and of pursuits. */
    List<RoundView> open() {
        return views.list(
                and(exists("view"), eq("view.closedAt", null)), Sorts.descending("view.openedAt"), MAX_LISTED);
    }

    /** Closed rounds, the latest to close first: of the organisation and of pursuits. */
    List<RoundView> closed() {
        return views.list(
                and(exists("view"), ne("view.closedAt", null)), Sorts.descending("view.closedAt"), MAX_LISTED);
    }

    @Override
    public String name() {
        return "pulse";
    }

    @Override
    public String topic() {
        return PublishedEvents.PULSE_TOPIC;
    }

    @Override
    public void prepare() {
        views.prepare();
    }

    @Override
    public void apply(List<RecordedEvent> events) {
        views.apply(events);
    }

    @Override
    public Projection beside(int version) {
        RoundViews other = new RoundViews(database);
        other.use(version);
        return other;
    }

    @Override
    public void use(int version) {
        views.use(version);
    }

    @Override
    public void drop(int version) {
        views.drop(version);
    }

    @Override
    public Standing standing() {
        return views.standing();
    }
}
