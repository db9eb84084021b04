package io.tutti.query.pursuit;

import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Writes the events of one pursuit for tests, each recorded when the test says. */
public final class DatedStory {

    private final PursuitStory story;
    private final List<RecordedEvent> events = new ArrayList<>();

    public DatedStory(int number) {
        story = new PursuitStory(number);
    }

    /** What is told was recorded at one instant. */
    public DatedStory at(String instant, Consumer<PursuitStory> told) {
        told.accept(story);
        for (RecordedEvent event :
                story.events().subList(events.size(), story.events().size())) {
            events.add(PursuitStory.recordedAt(event, Instant.parse(instant)));
        }
        return this;
    }

    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** The card after everything so far. */
    public PursuitCard card() {
        return Objects.requireNonNull(Stored.SAMPLING
                .fold(PursuitView.before(story.id()), null, events)
                .card());
    }
}
