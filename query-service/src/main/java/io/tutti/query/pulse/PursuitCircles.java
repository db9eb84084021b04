package io.tutti.query.pulse;

import com.mongodb.client.MongoDatabase;
import io.tutti.contract.PublishedEvents;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.query.platform.Projection;
import io.tutti.query.platform.Projection.Standing;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.platform.SmallViews;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps who may know of each pursuit, in the collection {@code pulsePursuits}: rounds of confidential ones are hidden from others. */
@Component
class PursuitCircles implements Projection {

    private final MongoDatabase database;
    private final SmallViews<PursuitEvent, PursuitCircle> views;

    PursuitCircles(MongoDatabase database) {
        this.database = database;
        views = new SmallViews<>(
                database,
                "pulsePursuits",
                PursuitEvent.class,
                PursuitCircle.class,
                (circle, event, beside) -> PursuitCircle.after(circle, event));
    }

    SmallViews<PursuitEvent, PursuitCircle> views() {
        return views;
    }

    @Override
    public String name() {
        return "pulse-pursuits";
    }

    @Override
    public String topic() {
        return PublishedEvents.TOPIC;
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
        PursuitCircles other = new PursuitCircles(database);
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
