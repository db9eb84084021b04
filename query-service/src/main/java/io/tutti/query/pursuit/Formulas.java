package io.tutti.query.pursuit;

import io.tutti.contract.EventCodec;
import io.tutti.contract.PublishedEvents;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.CalibrationSubject;
import io.tutti.contract.calibration.FormulaAdopted;
import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.platform.problem.ProblemException;
import io.tutti.query.platform.Coming;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.platform.TailStart;
import io.tutti.query.platform.TailedEvent;
import io.tutti.query.platform.TopicListener;
import io.tutti.query.pursuit.card.FormulaInForce;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which formula was in force when. Every process reads it off the topic of calibration itself, from the beginning: scores
 * do not wait for a projection of another topic. Until it has, it knows what was known before it started.
 */
@Component
public class Formulas implements TopicListener, FormulaInForce {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final String ADOPTED =
            EventCodec.typeOf(FormulaAdopted.class).name();

    private final KnownFormulas kept;
    private final CountDownLatch current = new CountDownLatch(1);
    private volatile boolean remembered;
    private volatile Known known = new Known(-1, List.of(new InForce(ScoreFormula.PCS_1, Instant.MIN, "Built in")));

    Formulas(KnownFormulas kept) {
        this.kept = kept;
    }

    /**
     * A formula and when it came into force.
     *
     * @param reason why it was adopted
     */
    public record InForce(ScoreFormula formula, Instant since, String reason) {}

    /**
     * What is known by now.
     *
     * @param sequence of the last event of the organisation's calibration that was seen; -1 for none
     * @param history earliest first, never empty
     */
    public record Known(long sequence, List<InForce> history) {
        public Known {
            history = List.copyOf(history);
        }

        /** The formula in force at an instant. */
        public ScoreFormula at(Instant instant) {
            return inForce(instant).formula();
        }

        /** The formula in force at an instant, and since when. */
        public InForce inForce(Instant instant) {
            return history.reversed().stream()
                    .filter(one -> !one.since().isAfter(instant))
                    .findFirst()
                    .orElseGet(history::getFirst);
        }

        /** A formula that ever was in force. */
        public Optional<ScoreFormula> version(String version) {
            return history.stream()
                    .map(InForce::formula)
                    .filter(formula -> formula.version().equals(version))
                    .findFirst();
        }
    }

    /**
     * All that is known by now.
     *
     * @throws com.mongodb.MongoException when nothing is known so far, and the server is away
     */
    public Known known() {
        if (!remembered) {
            remember();
        }
        return known;
    }

    /**
     * All that is known once a version of the organisation's calibration is.
     *
     * @param atLeast null for whatever is known by now
     * @throws ProblemException 503 when it does not come within two seconds
     */
    public Known known(@Nullable Long atLeast) {
        return atLeast == null
                ? known()
                : Coming.await(
                        "Version " + atLeast + " of the calibration",
                        this::known,
                        known -> known.sequence() >= atLeast);
    }

    private synchronized void remember() {
        Known before = kept.read();
        if (before != null && before.sequence() > known.sequence()) {
            known = before;
        }
        remembered = true;
    }

    /** The formula in force at an instant. */
    @Override
    public ScoreFormula at(Instant instant) {
        return known().at(instant);
    }

    @Override
    public void awaitAll() {
        try {
            if (!current.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Not all adoptions of formulas were read from the topic yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void current() {
        remembered = true;
        current.countDown();
    }

    /** Whether everything is known that was adopted before this process looked first. */
    public boolean isComplete() {
        return current.getCount() == 0;
    }

    @Override
    public String name() {
        return "formulas";
    }

    @Override
    public String topic() {
        return PublishedEvents.CALIBRATION_TOPIC;
    }

    @Override
    public TailStart start() {
        return TailStart.BEGINNING;
    }

    @Override
    public synchronized void received(List<TailedEvent> events) {
        for (TailedEvent tailed : events) {
            RecordedEvent event = tailed.event();
            // Repetitions come at or below what was seen.
            if (event.subject().equals(CalibrationSubject.organisation()) && event.sequence() > known.sequence()) {
                List<InForce> history = new ArrayList<>(known.history());
                if (event.typeName().equals(ADOPTED)
                        && event.read(CalibrationEvent.class) instanceof FormulaAdopted adopted) {
                    history.add(new InForce(adopted.formula(), event.recordedAt(), adopted.reason()));
                }
                known = new Known(event.sequence(), history);
            }
        }
        // Last, and of all: given again after a failure, nothing of it is new any more.
        kept.keep(known);
    }
}
