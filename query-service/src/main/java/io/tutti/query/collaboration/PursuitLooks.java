package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.platform.page.Viewer;
import io.tutti.query.pursuit.PursuitReader;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.card.ScoreSampling;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads pursuits for pages. */
@Component
class PursuitLooks {

    private final PursuitReader reader;
    private final ScoreSampling scores;
    private final MessageSource messages;
    private final InstantSource clock = InstantSource.system();

    PursuitLooks(PursuitReader reader, ScoreSampling scores, MessageSource messages) {
        this.reader = reader;
        this.scores = scores;
        this.messages = messages;
    }

    /**
     * A pursuit at a moment.
     *
     * @param asOf null for now
     * @throws ProblemException as {@link PursuitReader#read(PursuitId, Long, Instant, Caller)}
     */
    PursuitLook at(PursuitId id, @Nullable Long atLeast, @Nullable Instant asOf, Caller caller, Viewer viewer) {
        Found found = reader.read(id, atLeast, asOf, caller);
        List<RecordedEvent> events = reader.history(id, null, caller);
        return new PursuitLook(found, events, asOf, clock.instant(), scores, new Voice(messages, viewer));
    }
}
