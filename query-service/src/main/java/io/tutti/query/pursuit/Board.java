package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.query.pursuit.card.PursuitCard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The cards of all pursuits, in the memory of each process: what is asked over all pursuits is answered from here. What
 * this process folds is shown at once; {@link BoardKeeper} brings what other processes fold and what time changes.
 */
@Component
public class Board {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Map<PursuitId, Placed> placed = new ConcurrentHashMap<>();
    private final List<Consumer<PursuitId>> watchers = new CopyOnWriteArrayList<>();
    private volatile boolean complete;

    /**
     * A card and who may read it.
     *
     * @param readers as {@link Reader} says
     */
    public record Placed(PursuitCard card, List<String> readers) {}

    /**
     * The cards of all opened pursuits that one may read, in no order.
     *
     * @throws ProblemException 503 while the process has just started and does not know all of them
     */
    public List<PursuitCard> cards(Reader reader) {
        if (!complete) {
            throw new ProblemException(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "pursuits-being-read",
                            "This process has just started and is still reading the pursuits, " + placed.size()
                                    + " so far; try again.")
                    .retryAfter(RETRY);
        }
        List<PursuitCard> cards = new ArrayList<>(placed.size());
        placed.values().forEach(one -> {
            if (reader.mayRead(one.readers())) {
                cards.add(one.card());
            }
        });
        return cards;
    }

    /** The card of a pursuit; empty for one that is not there, or not for the reader. */
    public Optional<PursuitCard> card(PursuitId id, Reader reader) {
        return Optional.ofNullable(placed.get(id))
                .filter(one -> reader.mayRead(one.readers()))
                .map(Placed::card);
    }

    /** Pursuits that one may not read. */
    public List<PursuitId> hiddenFrom(Reader reader) {
        List<PursuitId> hidden = new ArrayList<>();
        placed.forEach((id, one) -> {
            if (!reader.mayRead(one.readers())) {
                hidden.add(id);
            }
        });
        return hidden;
    }

    /** A pursuit's card with its readers; null when it is not there. */
    @Nullable
    public Placed placed(PursuitId id) {
        return placed.get(id);
    }

    /** Whether a pursuit is shown at the given version or a later one. */
    boolean shows(PursuitId id, long version) {
        Placed shown = placed.get(id);
        return shown != null && shown.card().version() >= version;
    }

    /** Shows a document that was stored. Those of an earlier moment, and those that are not opened, change nothing. */
    void show(PursuitDocument document) {
        show(document.readers(), document.card());
    }

    void show(@Nullable List<String> readers, @Nullable PursuitCard card) {
        if (readers != null && card != null) {
            Placed shown = new Placed(card, readers);
            Placed left = placed.merge(card.id(), shown, (now, next) -> isLater(next.card(), now.card()) ? next : now);
            if (shown.equals(left)) {
                watchers.forEach(watcher -> watcher.accept(card.id()));
            }
        }
    }

    /** Shows a pursuit no more, unless something else is shown of it by now than was seen. */
    void take(PursuitId id, Placed seen) {
        if (placed.remove(id, seen)) {
            watchers.forEach(watcher -> watcher.accept(id));
        }
    }

    /** Has somebody told, by whatever thread, of each pursuit that is shown, shown anew or shown no more. */
    public void watch(Consumer<PursuitId> watcher) {
        watchers.add(watcher);
    }

    /** All pursuits that are shown, in no order. */
    public Set<PursuitId> ids() {
        return Set.copyOf(placed.keySet());
    }

    private static boolean isLater(PursuitCard next, PursuitCard now) {
        if (next.version() != now.version()) {
            return next.version() > now.version();
        }
        return !next.score().at().isBefore(now.score().at());
    }

    /** Whether it holds all pursuits; it does not while the process has just started. */
    public boolean isComplete() {
        return complete;
    }

    /** From now on it holds all pursuits. */
    void completed() {
        complete = true;
    }

    /** All that is shown, to be changed at will. */
    Map<PursuitId, Placed> placed() {
        return new HashMap<>(placed);
    }

    /** Looks at every card. */
    List<PursuitCard> all() {
        return placed.values().stream().map(Placed::card).toList();
    }

    void forgetAll() {
        placed.clear();
    }
}
