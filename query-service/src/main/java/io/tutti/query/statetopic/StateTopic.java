package io.tutti.query.statetopic;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tutti.contract.PublishedEvents;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.KafkaSettings;
import io.tutti.query.platform.TopicIds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread that publishes states as long as the process runs, and what is to be seen of it. */
@Component("stateTopic")
final class StateTopic implements SmartLifecycle, MeterBinder, HealthIndicator, StatePublisher.Figures {

    private static final Logger LOG = LoggerFactory.getLogger(StateTopic.class);

    /** Works, but not all of it. */
    private static final Status DEGRADED = new Status("DEGRADED");

    private static final String GROUP = "tutti-collaboration";
    private static final Duration BACKOFF = Duration.ofSeconds(1);
    private static final Duration ENDING = Duration.ofSeconds(8);
    private static final Duration LEAVING = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofSeconds(30);

    private final KafkaSettings kafka;
    private final TopicIds topics;
    private final States states;
    private final InstantSource clock = InstantSource.system();
    private final Set<PursuitId> news = ConcurrentHashMap.newKeySet();
    private final LongAdder published = new LongAdder();
    private volatile CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile String failure = "";
    private volatile boolean dead;
    private volatile int partitions;
    private volatile int waiting;
    private volatile @Nullable Instant behindSince;

    StateTopic(KafkaSettings kafka, TopicIds topics, States states) {
        this.kafka = kafka;
        this.topics = topics;
        this.states = states;
        states.watch(news::add);
    }

    @Override
    public void looked(int ofPartitions, int pursuits, @Nullable Instant since) {
        partitions = ofPartitions;
        waiting = pursuits;
        behindSince = since;
        failure = "";
    }

    @Override
    public void published(int records) {
        published.add(records);
    }

    private void run() {
        try {
            while (stop.getCount() > 0) {
                try {
                    publish();
                } catch (RuntimeException e) {
                    if (stop.getCount() > 0) {
                        LOG.warn("Publishing states again in {} ms: {}", BACKOFF.toMillis(), e.toString());
                        LOG.debug("Publishing failure", e);
                        partitions = 0;
                        failure = String.valueOf(e.getMessage());
                        boolean _ = stop.await(BACKOFF.toMillis(), TimeUnit.MILLISECONDS);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Error e) {
            LOG.error("Publishing states ended by an error that should not be", e);
            dead = true;
            failure = e.toString();
        }
    }

    private void publish() {
        Consumer<byte[], byte[]> consumer = kafka.committed(GROUP);
        try (StatePublisher publisher = new StatePublisher(
                consumer,
                kafka::transactional,
                () -> topics.of(PublishedEvents.COLLABORATION_TOPIC),
                states,
                news,
                this)) {
            publisher.run(() -> stop.getCount() == 0);
        } finally {
            consumer.close(CloseOptions.timeout(LEAVING));
        }
    }

    @Override
    public Health health() {
        double behind = lagSeconds();
        Health.Builder health = Health.status(
                        dead ? Status.DOWN : !failure.isEmpty() || behind > LATE.toSeconds() ? DEGRADED : Status.UP)
                .withDetail("partitions", partitions)
                .withDetail("waitingPursuits", waiting)
                .withDetail("lagSeconds", behind);
        return failure.isEmpty()
                ? health.build()
                : health.withDetail("failure", failure).build();
    }

    private double lagSeconds() {
        Instant since = behindSince;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tutti.states.lag.pursuits", this, topic -> topic.waiting)
                .description(
                        "Pursuits on this process's partitions whose state may have changed and is not published yet")
                .register(registry);
        Gauge.builder("tutti.states.lag.seconds", this, StateTopic::lagSeconds)
                .description("How long there have been any")
                .register(registry);
        FunctionCounter.builder("tutti.states.published", this, topic -> topic.published.sum())
                .description("States published by this process, and taken back")
                .register(registry);
    }

    @Override
    public void start() {
        stop = new CountDownLatch(1);
        thread = Thread.ofPlatform().daemon().name("tutti-states").start(this::run);
    }

    @Override
    public void stop() {
        stop.countDown();
        Thread running = thread;
        try {
            if (running != null) {
                boolean _ = running.join(ENDING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
