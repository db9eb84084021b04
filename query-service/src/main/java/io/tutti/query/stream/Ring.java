package io.tutti.query.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The latest notices, in the order in which they became visible in this process, shared by all connections: each keeps
 * only its place in it. Notices are numbered from 0.
 */
final class Ring {

    /** About 2 MB. */
    static final int SIZE = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final @Nullable Notice[] notices;

    private long oldest;
    private long newest;

    /** Everything before is not in the ring any more. */
    private Position base = Position.BEGINNING;

    /** Everything before was told. */
    private Position head = Position.BEGINNING;

    private boolean placed;
    private boolean hurried;

    Ring(int size) {
        notices = new Notice[size];
    }

    /** A place to go on at: the position on the topic, and the number of the next notice in the ring. */
    record Place(Position position, long number) {}

    /**
     * Notices in their order.
     *
     * @param next number of the notice after them; -1 when those asked for are not in the ring any more
     */
    record Slice(List<Notice> notices, long next) {
        boolean fellOut() {
            return next < 0;
        }
    }

    /** Begins partitions; whatever was told of one that is begun again is not the past of what comes. */
    void place(Map<Integer, Long> next) {
        lock.lock();
        try {
            if (next.keySet().stream().anyMatch(head.offsets()::containsKey)) {
                newest++;
                oldest = newest;
                base = head;
            }
            base = base.with(next);
            head = head.with(next);
            placed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Adds notices that became visible. */
    void add(List<Notice> visible) {
        if (visible.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            for (Notice notice : visible) {
                int slot = (int) (newest % notices.length);
                Notice evicted = notices[slot];
                if (newest - oldest == notices.length && evicted != null) {
                    base = base.after(evicted);
                    oldest++;
                }
                notices[slot] = notice;
                newest++;
                head = head.after(notice);
            }
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Passes the place of a notice without telling it. */
    void pass(Notice notice) {
        lock.lock();
        try {
            head = head.after(notice);
        } finally {
            lock.unlock();
        }
    }

    /** Where what comes next will be; null when the topic was not reached yet, and was not within the time either. */
    @Nullable
    Place end(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            for (long left = atMost.toNanos(); !placed && !hurried && left > 0; ) {
                left = news.awaitNanos(left);
            }
            return placed ? new Place(head, newest) : null;
        } finally {
            lock.unlock();
        }
    }

    /** The number to read on at from a position; empty when the ring does not reach back that far. */
    OptionalLong numberAt(Position position) {
        lock.lock();
        try {
            return position.covers(base) ? OptionalLong.of(oldest) : OptionalLong.empty();
        } finally {
            lock.unlock();
        }
    }

    /** The notices from a number on, waiting for at least one no longer than given. */
    Slice from(long number, int limit, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            for (long left = atMost.toNanos(); number == newest && !hurried && left > 0; ) {
                left = news.awaitNanos(left);
            }
            if (number < oldest) {
                return new Slice(List.of(), -1);
            }
            long end = Math.min(newest, number + limit);
            List<Notice> slice = new ArrayList<>();
            for (long one = number; one < end; one++) {
                Notice notice = notices[(int) (one % notices.length)];
                if (notice != null) {
                    slice.add(notice);
                }
            }
            return new Slice(slice, end);
        } finally {
            lock.unlock();
        }
    }

    /** From now on nobody waits, or everybody does again. */
    void hurry(boolean now) {
        lock.lock();
        try {
            hurried = now;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
