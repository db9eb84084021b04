package io.tutti.command.platform.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Deadlines in PostgreSQL, shared by all nodes: each is taken by one of them, and by another when that one dies over it.
 * A deadline may be reached more than once, so its command must say by a rule that it was done before.
 */
public final class Deadlines implements SmartLifecycle {

    /** Under this name Tutti itself acts. */
    public static final String ITSELF = "tutti";

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final Caller CALLER = new Caller(ITSELF, Set.of(Role.ADMIN), null, null);

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(2);
    /** A node that is silent for four of them is taken for dead; what it had taken is done by another. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int THREADS = 4;
    private static final String TABLE = "deadline";

    private final Commands commands;
    private final InstantSource clock;
    private final DataSource dataSource;
    private final Map<String, OneTimeTask<Void>> tasks;
    private final SchedulerClient client;
    private @Nullable Scheduler scheduler;

    Deadlines(DataSource dataSource, Commands commands, List<Deadline> deadlines, InstantSource clock) {
        this.commands = commands;
        this.clock = clock;
        // What is set within a transaction is set with its commit.
        this.dataSource = new TransactionAwareDataSourceProxy(dataSource);
        this.tasks = deadlines.stream().collect(Collectors.toUnmodifiableMap(Deadline::name, this::task));
        this.client = SchedulerClient.Builder.create(this.dataSource, List.copyOf(tasks.values()))
                .tableName(TABLE)
                .jdbcCustomization(postgresql())
                .build();
    }

    private OneTimeTask<Void> task(Deadline deadline) {
        return Tasks.oneTime(deadline.name())
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) ->
                        reached(deadline, instance.getId(), context.getExecution().executionTime));
    }

    /**
     * Has a deadline's command sent at an instant, or at once when that has passed; part of the transaction of the
     * caller, if there is one. Setting the same again changes nothing.
     *
     * @param deadline name of a {@link Deadline}
     * @param id what the deadline makes its command of; one of the name waits under one id
     */
    public void set(String deadline, String id, Instant at) {
        OneTimeTask<Void> task = Objects.requireNonNull(tasks.get(deadline), () -> "there is no deadline " + deadline);
        // Rounded up to what PostgreSQL keeps, so that it is never reached early.
        client.scheduleIfNotExists(
                task.instance(id), at.truncatedTo(ChronoUnit.MILLIS).plusMillis(1));
    }

    private void reached(Deadline deadline, String id, Instant due) {
        Instant now = clock.instant();
        // A clock that is set back must not make the deadline look unreached.
        CommandRequest request = new CommandRequest(CALLER, null, null, now.isBefore(due) ? due : now);
        try {
            commands.send(deadline.commandFor(id, request), request, id);
        } catch (RuleBroken done) {
            LOG.debug("Nothing to do at the deadline {} of {}: {}", deadline.name(), id, done.getMessage());
        }
    }

    @Override
    public void start() {
        Scheduler started = Scheduler.create(dataSource, List.copyOf(tasks.values()))
                .tableName(TABLE)
                .jdbcCustomization(postgresql())
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
                .threads(THREADS)
                .pollUsingLockAndFetch(0.5, 1)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .build();
        started.start();
        scheduler = started;
    }

    private static JdbcCustomization postgresql() {
        return new PostgreSqlJdbcCustomization(false, false);
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
