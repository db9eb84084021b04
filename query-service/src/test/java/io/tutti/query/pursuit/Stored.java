package io.tutti.query.pursuit;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.ScoreSampling;
import java.util.List;
import java.util.Objects;

/** Documents as the projection would write them, for tests. */
public final class Stored {

    public static final ScoreSampling SAMPLING = new ScoreSampling(at -> ScoreFormula.PCS_1);

    private Stored() {}

    /** A pursuit of which no event was stored before. */
    public static PursuitDocument first(PursuitStory story) {
        return of(story, story.events());
    }

    public static PursuitDocument of(PursuitStory story, List<RecordedEvent> events) {
        return StoredPursuit.absent(story.id()).with(events, SAMPLING).after().document();
    }

    /** The card of a pursuit. */
    public static PursuitCard card(PursuitStory story) {
        return Objects.requireNonNull(first(story).card());
    }

    /** The document that may take the place of an earlier one of the same story, nothing sealed since. */
    public static PursuitDocument grown(PursuitDocument earlier, PursuitStory story) {
        PursuitDocument now = first(story);
        return new PursuitDocument(
                now.id(),
                earlier.revision() + 1,
                now.stored(),
                now.sequence(),
                now.sealed(),
                now.recent(),
                now.openedAt(),
                now.readers(),
                now.halt(),
                now.unknown(),
                now.card());
    }
}
