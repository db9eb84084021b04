package io.tutti.query.pursuit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Tells waiting reads of this process that documents were written. */
@Component
public class Progress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private final AtomicLong count = new AtomicLong();

    void made() {
        lock.lock();
        try {
            count.incrementAndGet();
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A number that grows with every progress here. */
    public long count() {
        return count.get();
    }

    /** Waits for progress after the given count, no longer than given: another process may make the one waited for. */
    public void awaitAfter(long seen, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (count.get() == seen && left > 0) {
                left = written.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
