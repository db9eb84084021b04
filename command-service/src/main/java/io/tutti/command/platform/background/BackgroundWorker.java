package io.tutti.command.platform.background;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Looks for work from when the process starts until it stops, on a thread of its own: at once when it is told that there is
 * some or when it has just done some, else every second, because another process may have left it.
 */
public abstract class BackgroundWorker implements SmartLifecycle {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final String name;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    /** @param name of the thread */
    protected BackgroundWorker(String name) {
        this.name = name;
    }

    /**
     * Does some of the work, and ends early when the worker is not running any more.
     *
     * @return whether there was anything to do
     */
    protected abstract boolean workedOn() throws InterruptedException;

    /** Says that there is something to do. */
    public final void nudge() {
        nudges.release();
    }

    private void loop() {
        try {
            while (running) {
                if (!workedOn()) {
                    boolean _ = nudges.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                    nudges.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        nudge();
        Thread last = thread;
        if (last != null) {
            try {
                boolean _ = last.join(STOP_WITHIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public final boolean isRunning() {
        return running;
    }
}
