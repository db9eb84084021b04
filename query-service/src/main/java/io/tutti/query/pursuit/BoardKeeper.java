package io.tutti.query.pursuit;

import io.tutti.contract.PublishedEvents;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.FoldedAtFirst;
import io.tutti.query.pursuit.card.Cards;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fills the board when the process starts, and brings to it what other processes fold and what time alone changes. */
@Component
class BoardKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BoardKeeper.class);

    private static final Duration LOOK_AT_TIME = Duration.ofSeconds(1);

    /** This process or another one is about to write what is waited for; what this one writes needs no look. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    /** While many are waited for, such as in a rebuild, looking for them takes a fifth of the time at most. */
    private static final int LOOKING_REST = 4;

    private static final int AT_ONCE = 500;

    private final Board board;
    private final PursuitStore store;
    private final Pursuits pursuits;
    private final Formulas formulas;
    private final Progress progress;
    private final FoldedAtFirst folded;
    private final InstantSource clock = InstantSource.system();

    /** Which versions are recorded, of pursuits that the board does not show so far. */
    private final Map<PursuitId, Long> wanted = new ConcurrentHashMap<>();

    /** Events that came again from the first on, by their highest number: the document may have been emptied before. */
    private final Map<PursuitId, Long> again = new ConcurrentHashMap<>();

    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;
    private volatile boolean filled;

    BoardKeeper(
            Board board,
            PursuitStore store,
            Pursuits pursuits,
            Formulas formulas,
            Progress progress,
            FoldedAtFirst folded) {
        this.board = board;
        this.store = store;
        this.pursuits = pursuits;
        this.formulas = formulas;
        this.progress = progress;
        this.folded = folded;
    }

    /** Says that an event was recorded; whichever process folds it, the board will show it. */
    void recorded(PursuitId id, long sequence) {
        Board.Placed shown = board.placed(id);
        if (shown == null || shown.card().version() < sequence) {
            wanted.merge(id, sequence, Math::max);
            news.release();
        } else if (sequence == 0) {
            again.putIfAbsent(id, sequence);
            news.release();
        } else {
            again.computeIfPresent(id, (same, highest) -> Math.max(highest, sequence));
        }
    }

    /** Other documents are read from now on. */
    void fillAgain() {
        filled = false;
        news.release();
    }

    private void run() {
        long timeDue = System.nanoTime();
        long looked = 0;
        while (!stopping) {
            try {
                if (!filled) {
                    filled = true;
                    fill();
                }
                if (wanted.isEmpty()) {
                    boolean _ = news.tryAcquire(LOOK_AT_TIME.toMillis(), TimeUnit.MILLISECONDS);
                }
                if (!wanted.isEmpty()) {
                    TimeUnit.NANOSECONDS.sleep(Math.max(LOOK_AGAIN.toNanos(), LOOKING_REST * looked));
                }
                news.drainPermits();
                lookAgain();
                long began = System.nanoTime();
                fetch();
                looked = System.nanoTime() - began;
                if (System.nanoTime() - timeDue >= 0) {
                    letTimePass(clock.instant());
                    timeDue = System.nanoTime() + LOOK_AT_TIME.toNanos();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.debug("The board is kept up to date again in {} ms", LOOK_AT_TIME.toMillis(), e);
                rest();
            }
        }
    }

    private void fill() {
        while (!stopping) {
            try {
                // First: what the documents hold by then, they hold when they are read.
                folded.offsets(PursuitsProjection.NAME, PublishedEvents.TOPIC);
                Map<PursuitId, Board.Placed> gone = board.placed();
                store.each(listed -> {
                    board.show(listed.readers(), listed.card());
                    gone.remove(listed.card().id());
                });
                gone.forEach(board::take);
                board.completed();
                return;
            } catch (RuntimeException e) {
                LOG.info("The pursuits cannot be read yet: {}", e.toString());
                rest();
            }
        }
    }

    private void fetch() {
        wanted.entrySet().removeIf(one -> board.shows(one.getKey(), one.getValue()));
        List<PursuitId> ids = wanted.keySet().stream().limit(AT_ONCE).toList();
        if (!ids.isEmpty()) {
            store.listed(ids).forEach(listed -> board.show(listed.readers(), listed.card()));
            if (wanted.entrySet().removeIf(one -> board.shows(one.getKey(), one.getValue()))) {
                progress.made();
            }
        }
    }

    /** Takes down what is shown of pursuits whose documents went back; what they come to is shown as it comes. */
    private void lookAgain() {
        List<PursuitId> ids = again.keySet().stream().limit(AT_ONCE).toList();
        if (ids.isEmpty()) {
            return;
        }
        Map<PursuitId, Board.Placed> back = board.placed();
        back.keySet().retainAll(Set.copyOf(ids));
        store.listed(ids).forEach(listed -> {
            Board.Placed shown = back.get(listed.card().id());
            if (shown != null && listed.card().version() >= shown.card().version()) {
                back.remove(listed.card().id());
            }
        });
        back.forEach(board::take);
        for (PursuitId id : ids) {
            Long highest = again.remove(id);
            if (highest != null && back.containsKey(id)) {
                wanted.merge(id, highest, Math::max);
            }
        }
    }

    /** Scores anew what may have another score by now, though nothing happened: time passed, or a formula was adopted. */
    void letTimePass(Instant now) {
        List<PursuitCard> due = new ArrayList<>(board.all());
        Formulas.InForce inForce = formulas.known().inForce(now);
        due.removeIf(card -> card.score().isOf(now, inForce.formula()));
        for (PursuitCard card : due) {
            PursuitView view = pursuits.read(card.id()).view();
            if (stopping || view.sequence() != card.version()) {
                continue;
            }
            Board.Placed shown = board.placed(card.id());
            if (shown != null) {
                // The moment at which it became so, not the present one: then all processes show the same.
                Instant change = Score.lastChange(view, now);
                Instant moment = change.isBefore(inForce.since()) ? inForce.since() : change;
                board.show(shown.readers(), Cards.at(shown.card(), view, moment, inForce.formula()));
            }
        }
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AT_TIME.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    @Override
    public void start() {
        stopping = false;
        thread = Thread.ofPlatform().daemon().name("tutti-board").start(this::run);
    }

    @Override
    public void stop() {
        stopping = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
