package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.query.pursuit.view.PursuitFold;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Pursuits as they stood at an instant, for whoever has settled already that they may be read. */
@Component
public class PastPursuits {

    private final Pursuits pursuits;

    PastPursuits(Pursuits pursuits) {
        this.pursuits = pursuits;
    }

    /**
     * Passes an instant of which something can be told.
     *
     * @throws ProblemException 400 for one in the future
     */
    public static void checkPast(Instant asOf, Instant now) {
        if (asOf.isAfter(now)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "as-of-in-future", "asOf is later than now, " + now + ".");
        }
    }

    /** What had been recorded of a pursuit by then; empty when it had not been opened. */
    public Optional<PursuitView> asOf(PursuitId id, Instant instant) {
        StoredPursuit pursuit = pursuits.read(id);
        Instant last = pursuit.view().recordedAt();
        PursuitView view = last == null || !last.isAfter(instant)
                ? pursuit.view()
                : PursuitFold.fold(
                        PursuitView.before(id), PursuitReader.recordedUntil(pursuits.events(pursuit), instant));
        return view.facts() == null ? Optional.empty() : Optional.of(view);
    }
}
