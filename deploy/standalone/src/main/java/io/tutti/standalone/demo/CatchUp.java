package io.tutti.standalone.demo;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationContext;

/** Waits until all that was told is published, and every view shows it. */
final class CatchUp {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** What is fetched right now is no lag for a moment. */
    private static final int QUIET = 4;

    private final MeterRegistry meters;
    private final Teller teller;

    CatchUp(ApplicationContext context, Teller teller) {
        this.meters = context.getBean(MeterRegistry.class);
        this.teller = teller;
    }

    /** @param versions of all pursuits, as their last acts left them */
    void await(Map<String, Long> versions) throws InterruptedException {
        long begin = System.nanoTime();
        until(begin, () -> sum("tutti.publish.lag.events") == 0);
        for (var pursuit : versions.entrySet()) {
            until(begin, () -> teller.shows(pursuit.getKey(), pursuit.getValue()));
        }
        for (int quiet = 0; quiet < QUIET; quiet++) {
            until(begin, () -> sum("tutti.projection.lag.events") == 0);
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    private double sum(String name) {
        return meters.find(name).gauges().stream().mapToDouble(Gauge::value).sum();
    }

    private static void until(long begin, BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - begin > LONGEST.toNanos()) {
                throw new IllegalStateException(
                        "the views do not show the demo story within " + LONGEST.toMinutes() + " minutes");
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }
}
