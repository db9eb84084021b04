package io.tutti.query.stream;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.FoldedAtFirst;
import io.tutti.query.platform.TailStart;
import io.tutti.query.platform.TailedEvent;
import io.tutti.query.platform.TopicListener;
import io.tutti.query.pursuit.Halts;
import io.tutti.query.pursuit.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Puts each event of the topic into the ring once a read in this installation shows it, in order per partition. While
 * the read side is behind, it waits, and so does the reading of the topic: nothing piles up here.
 */
@Component
class Releases implements TopicListener {

    /** The projection that reads of pursuits are answered from. */
    private static final String SHOWN_BY = "pursuits";

    /** How long an event is waited for before asking whether its pursuit goes on at all. */
    private static final Duration SUSPICIOUS = Duration.ofSeconds(1);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /** Of pursuits that do not go on. More are not told when they do. */
    private static final int MAX_ASIDE = 1_000;

    private static final int REMEMBERED = 10_000;

    private final Ring ring;
    private final Visible visible;
    private final Halts halts;
    private final Progress progress;
    private final FoldedAtFirst folded;

    /** Their pursuits do not go on; others of the same partition do. */
    private List<Notice> aside = List.of();

    /** The last version told of each pursuit that changed lately: the topic may hold an event more than once. */
    private final Map<PursuitId, Long> told = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PursuitId, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    Releases(Ring ring, Visible visible, Halts halts, Progress progress, FoldedAtFirst folded) {
        this.ring = ring;
        this.visible = visible;
        this.halts = halts;
        this.progress = progress;
        this.folded = folded;
    }

    @Override
    public String name() {
        return "stream";
    }

    /** Everything before is visible, once the board is complete. */
    @Override
    public TailStart start() {
        return TailStart.at(folded.offsets(SHOWN_BY, topic()));
    }

    @Override
    public void placed(Map<Integer, Long> next) {
        ring.place(next);
    }

    @Override
    public void received(List<TailedEvent> events) throws InterruptedException {
        Ring.Place end = ring.end(Duration.ZERO);
        List<Notice> waiting = events.stream()
                .map(Notice::of)
                // Given again after a failure, part of them may have been released.
                .filter(notice -> end == null || !end.position().isPast(notice))
                .toList();
        Set<PursuitId> halted = aside.stream().map(Notice::pursuit).collect(Collectors.toCollection(HashSet::new));
        long since = System.nanoTime();
        while (true) {
            long seen = progress.count();
            idle();
            waiting = release(waiting, halted);
            if (waiting.isEmpty()) {
                return;
            }
            if (System.nanoTime() - since >= SUSPICIOUS.toNanos()) {
                halted.addAll(halts.among(waiting.stream().map(Notice::pursuit).collect(Collectors.toSet())));
                since = System.nanoTime();
            }
            progress.awaitAfter(seen, LOOK_AGAIN);
        }
    }

    /** Tells what was put aside and is visible by now. */
    @Override
    public void idle() {
        if (aside.isEmpty()) {
            return;
        }
        List<Notice> due = aside.stream().filter(visible::shows).toList();
        if (!due.isEmpty()) {
            aside = aside.stream().filter(notice -> !due.contains(notice)).toList();
            ring.add(fresh(due.stream().map(Notice::late)).toList());
        }
    }

    /** Releases what is visible, of each partition up to the first that is to be waited for; those are returned. */
    private List<Notice> release(List<Notice> waiting, Set<PursuitId> halted) {
        Set<Integer> held = new HashSet<>();
        List<Notice> rest = new ArrayList<>();
        List<Notice> released = new ArrayList<>();
        List<Notice> stuck = new ArrayList<>();
        for (Notice notice : waiting) {
            if (held.contains(notice.partition())) {
                rest.add(notice);
            } else if (visible.shows(notice)) {
                released.add(notice);
            } else if (halted.contains(notice.pursuit())) {
                stuck.add(notice);
            } else {
                held.add(notice.partition());
                rest.add(notice);
            }
        }
        ring.add(fresh(released.stream()).toList());
        released.forEach(ring::pass);
        stuck.forEach(ring::pass);
        putAside(stuck);
        return rest;
    }

    private Stream<Notice> fresh(Stream<Notice> notices) {
        return notices.filter(notice -> {
            boolean first = notice.version() > told.getOrDefault(notice.pursuit(), -1L);
            if (first) {
                told.put(notice.pursuit(), notice.version());
            }
            return first;
        });
    }

    private void putAside(List<Notice> stuck) {
        if (!stuck.isEmpty()) {
            List<Notice> all = Stream.concat(aside.stream(), stuck.stream()).toList();
            aside = all.subList(Math.max(0, all.size() - MAX_ASIDE), all.size());
        }
    }
}
