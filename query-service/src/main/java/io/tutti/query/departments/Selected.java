package io.tutti.query.departments;

import io.tutti.contract.pursuit.Stage;
import io.tutti.platform.problem.ProblemException;
import io.tutti.query.pursuit.Quarter;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.Ended;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which pursuits the figures are of: all; those that go on, or of them those in one stage; those that ended, or of them
 * those that ended in one quarter. There are no others, because any two of these are disjoint, or one includes the other:
 * {@link Suppression} relies on it.
 *
 * @param stage only of those that go on
 * @param endedIn only of those that ended
 */
record Selected(
        Part pursuits, @Nullable Stage stage, @Nullable Quarter endedIn) {

    static final Selected ALL = new Selected(Part.ALL, null, null);
    static final Selected OPEN = new Selected(Part.OPEN, null, null);
    static final Selected ENDED = new Selected(Part.ENDED, null, null);

    /** The coarse parts of all pursuits. */
    enum Part {
        ALL,
        /** Those that go on. */
        OPEN,
        /** Those that were won, lost or abandoned. */
        ENDED
    }

    static Selected in(Stage stage) {
        return new Selected(Part.OPEN, stage, null);
    }

    static Selected endedIn(Quarter quarter) {
        return new Selected(Part.ENDED, null, quarter);
    }

    /**
     * What a query asks for.
     *
     * @throws ProblemException 400 for more than one of the three
     */
    static Selected of(@Nullable Part part, @Nullable Stage stage, @Nullable Quarter endedIn) {
        if (Stream.of(part, stage, endedIn).filter(Objects::nonNull).count() > 1) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "one-selection-at-a-time",
                    "Give one of pursuits, stage and endedIn: finer selections would be about too few people.");
        }
        if (stage != null) {
            return in(stage);
        }
        return endedIn != null ? endedIn(endedIn) : new Selected(part == null ? Part.ALL : part, null, null);
    }

    /**
     * Reads what {@link #code} gives. Public for Spring, which calls it for the parameter of pages.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Selected of(String code) {
        if (code.contains("-")) {
            return endedIn(Quarter.of(code));
        }
        return Stream.of(Part.values())
                .filter(part -> part.name().equals(code))
                .findFirst()
                .map(part -> new Selected(part, null, null))
                .orElseGet(() -> in(Stage.valueOf(code)));
    }

    /** As it is written in addresses of pages: {@code ALL}, {@code OPEN}, {@code ENDED}, a stage, or a quarter. */
    public String code() {
        if (endedIn != null) {
            return endedIn.toString();
        }
        return stage != null ? stage.name() : pursuits.name();
    }

    /** The smallest selection that includes a pursuit. */
    static Selected smallest(PursuitCard card) {
        Ended end = card.ending();
        return end == null ? in(card.stage()) : endedIn(Quarter.of(end.at()));
    }

    /** The next larger selection; null for all. */
    @Nullable
    Selected larger() {
        if (stage != null || endedIn != null) {
            return new Selected(pursuits, null, null);
        }
        return pursuits == Part.ALL ? null : ALL;
    }

    boolean includes(PursuitCard card) {
        Ended end = card.ending();
        return switch (pursuits) {
            case ALL -> true;
            case OPEN -> end == null && (stage == null || stage == card.stage());
            case ENDED -> end != null && (endedIn == null || endedIn.includes(end.at()));
        };
    }
}
