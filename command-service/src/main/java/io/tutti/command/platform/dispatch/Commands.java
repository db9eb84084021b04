package io.tutti.command.platform.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.problem.ProblemException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends commands to their aggregate. Two requests or two nodes that decide on the same version meet in the event
 * store's unique index: one wins, the other is decided again on what the first one made.
 */
@Component
public class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final int MAX_ATTEMPTS = 12;
    private static final Duration BUSY_RETRY = Duration.ofSeconds(1);

    private final CommandGateway gateway;
    private final EventStore store;
    private final Cache cache;
    private final JsonMapper json;
    private final MeterRegistry meters;

    Commands(CommandGateway gateway, EventStore store, Cache cache, JsonMapper json, MeterRegistry meters) {
        this.gateway = gateway;
        this.store = store;
        this.cache = cache;
        this.json = json;
        this.meters = meters;
    }

    /**
     * Sends a command and waits until its events are durably stored.
     *
     * @param content what the client asked for, to tell a repeated request from a reused key
     * @throws RuleBroken when a rule refuses it; nothing is stored then
     * @throws ProblemException 503 when the store is away or other commands kept getting ahead
     */
    public Receipt send(AggregateCommand command, CommandRequest request, Object content) {
        Timer.Sample watch = Timer.start(meters);
        String outcome = "failed";
        try {
            Receipt receipt = decide(command, metadata(command, request, content));
            outcome = "accepted";
            return receipt;
        } catch (RuleBroken refused) {
            outcome = refused.rule().code();
            throw refused;
        } catch (RuntimeException failure) {
            if (!StoreOutage.isBehind(failure)) {
                throw failure;
            }
            LOG.warn("The event store is away: {}", failure.toString());
            throw StoreOutage.problem();
        } finally {
            watch.stop(Timer.builder("tutti.commands")
                    .description("Commands by type and outcome: accepted, failed, or the code of the rule that refused")
                    .tag("command", command.getClass().getSimpleName())
                    .tag("outcome", outcome)
                    .register(meters));
        }
    }

    private Receipt decide(AggregateCommand command, Map<String, Object> metadata) {
        for (int attempt = 1; ; attempt++) {
            try {
                CommandMessage<AggregateCommand> message = new GenericCommandMessage<>(
                        new GenericMessage<>(command, metadata),
                        command.aggregate().getName());
                return gateway.sendAndWait(message);
            } catch (ConcurrencyException | AggregateStreamCreationException overtaken) {
                if (attempt == MAX_ATTEMPTS) {
                    throw new ProblemException(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    "too-many-conflicts",
                                    "Others keep changing this at the same moment. Nothing was stored; try again.")
                            .retryAfter(BUSY_RETRY);
                }
                pause(attempt);
            } catch (RuleBroken refused) {
                // The cached aggregate may lag behind another node; only an up-to-date refusal counts.
                if (attempt > 1 || !wasStale(command, refused)) {
                    throw refused;
                }
            }
        }
    }

    /**
     * Asks an aggregate, in the state after all that is stored now.
     *
     * @throws ProblemException 503 when the store is away
     */
    @SuppressWarnings("unchecked") // an aggregate answers what it was asked
    public <T> T ask(AggregateQuestion<T> question) {
        try {
            AggregateQuestion.Answer answer = answer(question);
            if (answer.version() != lastStored(question.aggregateId())) {
                cache.remove(question.aggregateId()); // another node has changed it since it was cached here
                answer = answer(question);
            }
            return (T) answer.content();
        } catch (AggregateNotFoundException none) {
            return question.answerForNone();
        } catch (RuntimeException failure) {
            if (!StoreOutage.isBehind(failure)) {
                throw failure;
            }
            LOG.warn("The event store is away: {}", failure.toString());
            throw StoreOutage.problem();
        }
    }

    private AggregateQuestion.Answer answer(AggregateQuestion<?> question) {
        return gateway.sendAndWait(new GenericCommandMessage<>(
                new GenericMessage<>(question), question.aggregate().getName() + AggregateQuestion.HANDLER));
    }

    private boolean wasStale(AggregateCommand command, RuleBroken refused) {
        return lastStored(command.aggregateId()) != refused.decidedOn();
    }

    private long lastStored(String aggregateId) {
        return store.lastSequenceNumberFor(aggregateId).orElse(-1L);
    }

    /** Spreads out callers that collided; short, since the winner's commit takes about a millisecond. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(2L * attempt)) + 1);
    }

    private Map<String, Object> metadata(AggregateCommand command, CommandRequest request, Object content) {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(RequestMetadata.ACTOR, request.caller().subject());
        String account = request.caller().serviceAccount();
        if (account != null) {
            metadata.put(RequestMetadata.SERVICE_ACCOUNT, account);
        }
        String trace = MDC.get("traceId");
        if (trace != null) {
            metadata.put(RequestMetadata.CORRELATION, trace);
        }
        if (request.expectedVersion() != null) {
            metadata.put(RequestMetadata.EXPECTED_VERSION, request.expectedVersion());
        }
        if (request.key() != null) {
            String purpose = command.getClass().getSimpleName() + " " + command.aggregateId() + " "
                    + (account == null ? "" : "for " + request.caller().subject() + " ");
            metadata.put(RequestMetadata.REQUEST, request.newId("request").toString());
            metadata.put(
                    RequestMetadata.CONTENT,
                    IdempotencyKey.fingerprint(purpose + json.writeValueAsString(content))
                            .toString());
        }
        return metadata;
    }
}
