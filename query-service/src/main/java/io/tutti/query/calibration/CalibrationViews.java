package io.tutti.query.calibration;

import com.mongodb.client.MongoDatabase;
import io.tutti.contract.PublishedEvents;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.CalibrationSubject;
import io.tutti.query.platform.Projection;
import io.tutti.query.platform.Projection.Standing;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.platform.SmallViews;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps the documents of calibration: one for the organisation, in {@code calibration}, one a standard, in {@code standards}. */
@Component
class CalibrationViews implements Projection {

    private final MongoDatabase database;
    private final SmallViews<CalibrationEvent, CalibrationView> organisation;
    private final SmallViews<CalibrationEvent, StandardView> standards;

    CalibrationViews(MongoDatabase database) {
        this.database = database;
        organisation = new SmallViews<>(
                database,
                "calibration",
                CalibrationEvent.class,
                CalibrationView.class,
                (view, event, beside) -> CalibrationView.after(view, event, beside.recordedAt()));
        standards = new SmallViews<>(
                database,
                "standards",
                CalibrationEvent.class,
                StandardView.class,
                (view, event, beside) -> StandardView.after(view, event, beside.recordedAt()));
    }

    SmallViews<CalibrationEvent, CalibrationView> organisation() {
        return organisation;
    }

    SmallViews<CalibrationEvent, StandardView> standards() {
        return standards;
    }

    @Override
    public String name() {
        return "calibration";
    }

    @Override
    public String topic() {
        return PublishedEvents.CALIBRATION_TOPIC;
    }

    @Override
    public void prepare() {
        organisation.prepare();
        standards.prepare();
    }

    @Override
    public void apply(List<RecordedEvent> events) {
        Map<Boolean, List<RecordedEvent>> ofOrganisation = events.stream()
                .collect(Collectors.partitioningBy(event -> event.subject().equals(CalibrationSubject.organisation())));
        organisation.apply(ofOrganisation.getOrDefault(true, List.of()));
        standards.apply(ofOrganisation.getOrDefault(false, List.of()));
    }

    @Override
    public Projection beside(int version) {
        CalibrationViews other = new CalibrationViews(database);
        other.use(version);
        return other;
    }

    @Override
    public void use(int version) {
        organisation.use(version);
        standards.use(version);
    }

    @Override
    public void drop(int version) {
        organisation.drop(version);
        standards.drop(version);
    }

    @Override
    public Standing standing() {
        return organisation.standing().and(standards.standing());
    }
}
