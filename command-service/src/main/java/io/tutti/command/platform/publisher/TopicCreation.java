package io.tutti.command.platform.publisher;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Creates the public topics where they are missing, as soon as Kafka is there; the service does not wait for it. */
final class TopicCreation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Topics topics;
    private volatile boolean running;

    TopicCreation(Topics topics) {
        this.topics = topics;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("topic-creation").start(this::createUntilThere);
    }

    private void createUntilThere() {
        while (running) {
            try {
                topics.makePublic();
                return;
            } catch (NotAcknowledged e) {
                LOG.warn("The topics are not there yet: {}", String.valueOf(e.getCause()));
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
