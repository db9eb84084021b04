package io.tutti.command.integrations.replay;

import io.tutti.command.platform.background.BackgroundWorker;
import io.tutti.command.platform.lookup.ConfidentialPursuits;
import io.tutti.command.platform.lookup.EventHistory;
import io.tutti.command.platform.lookup.EventHistory.Extent;
import io.tutti.command.platform.lookup.EventHistory.Part;
import io.tutti.command.platform.lookup.EventHistory.Selection;
import io.tutti.command.platform.publisher.NotAcknowledged;
import io.tutti.command.platform.publisher.Republisher;
import io.tutti.command.platform.publisher.Topics;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends replays in the background, a part of each at a time, together with the workers of all other processes. All that it
 * knows is in the database, so it goes on wherever any worker stopped; what was sent and not noted is sent again.
 */
@Component
class ReplayWorker extends BackgroundWorker {

    /** A replay is kept so long after its end. */
    static final Duration KEPT_FOR = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(ReplayWorker.class);
    private static final String KAFKA_AWAY = "Kafka does not answer; it is tried again.";
    private static final int EVENTS_AT_ONCE = 1_000;

    /** Events get their time a moment before they are stored: earlier, some of a range might still be missing. */
    private static final Duration SETTLED_AFTER = Duration.ofSeconds(5);

    private final ReplayWork work;
    private final ReplayStore replays;
    private final EventHistory history;
    private final ConfidentialPursuits confidential;
    private final Republisher republisher;
    private final Topics topics;
    private final InstantSource clock = InstantSource.system();

    ReplayWorker(
            ReplayWork work,
            ReplayStore replays,
            EventHistory history,
            ConfidentialPursuits confidential,
            Republisher republisher,
            Topics topics) {
        super("replays");
        this.work = work;
        this.replays = replays;
        this.history = history;
        this.confidential = confidential;
        this.republisher = republisher;
        this.topics = topics;
    }

    /** A store that is away is looked for again. */
    @Override
    protected boolean workedOn() {
        boolean any = false;
        try {
            for (UUID over : work.over(KEPT_FOR)) {
                removeTopic(over);
            }
            work.forget(KEPT_FOR);
            for (UUID open : work.open()) {
                any |= isRunning() && step(open);
            }
        } catch (RuntimeException e) {
            LOG.warn("Replays wait: {}", e.toString());
            return false;
        }
        return any;
    }

    /** Not before whoever is sending has ended: the broker might make the topic again. */
    private void removeTopic(UUID id) {
        UUID claim = UUID.randomUUID();
        work.claim(id, claim).ifPresent(replay -> {
            try {
                topics.remove(replay.topic());
                work.topicIsGone(id);
            } catch (NotAcknowledged e) {
                work.trouble(id, claim, KAFKA_AWAY);
            } finally {
                work.release(id, claim);
            }
        });
    }

    private boolean step(UUID id) {
        UUID claim = UUID.randomUUID();
        return work.claim(id, claim)
                .map(replay -> {
                    try {
                        return step(replay, claim);
                    } catch (NotAcknowledged e) {
                        LOG.debug("Replay {} waits for Kafka", id, e);
                        work.trouble(id, claim, KAFKA_AWAY);
                        return false;
                    } catch (RuntimeException e) {
                        LOG.warn("Replay {} does not go on", id, e);
                        work.trouble(id, claim, "Its events cannot be read right now; it is tried again.");
                        return false;
                    } finally {
                        work.release(id, claim);
                    }
                })
                .orElse(false);
    }

    /** Whether it went on. */
    private boolean step(StoredReplay replay, UUID claim) {
        PursuitId one = replay.pursuit();
        if (one != null && confidential.isHidden(one, replay.caller())) {
            replays.giveUp(replay.id());
            return true;
        }
        boolean all = one != null || replay.caller().hasAny(Role.LEADER, Role.ADMIN);
        Set<PursuitId> hidden = all ? Set.of() : confidential.hiddenFrom(replay.caller());
        Selection selection = new Selection(one, replay.from(), replay.until(), hidden);
        Long next = replay.next();
        Long last = replay.last();
        if (next == null || last == null) {
            return begin(replay, selection, claim);
        }
        if (replay.trouble() != null && topics.makeForReplay(replay.topic())) {
            // The topic was gone, with all that was sent.
            return begin(replay, selection, claim);
        }
        Part part = history.read(selection, next, last, EVENTS_AT_ONCE);
        republisher.send(part.events(), replay.topic());
        work.advance(replay.id(), claim, part.reached(), part.events().size());
        return true;
    }

    private boolean begin(StoredReplay replay, Selection selection, UUID claim) {
        Instant until = replay.until();
        if (until != null && until.plus(SETTLED_AFTER).isAfter(clock.instant())) {
            return false;
        }
        boolean _ = topics.makeForReplay(replay.topic());
        Extent extent = history.extent(selection);
        work.begin(replay.id(), claim, extent.last(), extent.events());
        return true;
    }
}
