package io.tutti.command.pursuit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tutti.command.platform.dispatch.AggregateQuestion;
import io.tutti.command.platform.dispatch.ChangesAreMadeToTheLatestVersion;
import io.tutti.command.platform.dispatch.Receipt;
import io.tutti.command.platform.dispatch.RequestHistory;
import io.tutti.command.platform.dispatch.RequestMetadata;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.platform.security.Role;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The consistency boundary of one pursuit. It shows its state to the command, applies what the command decides, and
 * keeps only what decisions need.
 */
@Aggregate(type = "pursuit", cache = "aggregateCache")
public class Pursuit {

    @AggregateIdentifier
    private @Nullable PursuitId id;

    private @Nullable Instant openedAt;
    private final Facts facts = new Facts();
    private final Team team = new Team();
    private final Contributions contributions = new Contributions();
    private final Requests requests = new Requests();
    private final Customer customer = new Customer();
    private final Gates gates = new Gates();
    private final RequestHistory history = new RequestHistory();

    /** Takes every command of a pursuit, also those for one that does not exist: their rules say so. */
    @CommandHandler(commandName = "io.tutti.command.pursuit.Pursuit")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(
            PursuitCommand command,
            @MetaDataValue(RequestMetadata.REQUEST) @Nullable String request,
            @MetaDataValue(RequestMetadata.CONTENT) @Nullable String content,
            @MetaDataValue(RequestMetadata.EXPECTED_VERSION) @Nullable Long expectedVersion) {
        return history.answer(request, content, null, () -> {
            // Before the version is spoken of: of a pursuit that somebody may not see there is none.
            RuleBroken.check(command.action().rules(this, command.actor(), command.target()));
            RuleBroken.check(new ChangesAreMadeToTheLatestVersion(expectedVersion, version()));
            var events = command.decide(this);
            id = command.pursuit(); // a new pursuit has its id from the command, before its first event
            events.forEach(event -> apply(event));
        });
    }

    /** Answers questions about the state that commands are decided on. */
    @CommandHandler(commandName = "io.tutti.command.pursuit.Pursuit" + AggregateQuestion.HANDLER)
    AggregateQuestion.Answer answer(PursuitQuestion<?> question) {
        return new AggregateQuestion.Answer(question.answer(this), version());
    }

    @EventSourcingHandler
    void on(
            PursuitEvent event,
            @SourceId @Nullable String source,
            @SequenceNumber long sequence,
            @Timestamp Instant recordedAt,
            @MetaDataValue(RequestMetadata.REQUEST) @Nullable String request,
            @MetaDataValue(RequestMetadata.CONTENT) @Nullable String content) {
        if (id == null && source != null) {
            id = PursuitId.of(source);
        }
        if (openedAt == null) {
            openedAt = recordedAt;
        }
        facts.on(event);
        team.on(event);
        contributions.on(event, sequence);
        requests.on(event);
        customer.on(event, recordedAt);
        gates.on(event);
        history.note(request, content, sequence);
    }

    /** When the pursuit was opened; null as long as it does not exist. */
    public @Nullable Instant openedAt() {
        return openedAt;
    }

    /** Whether the pursuit is open to everybody or the actor is one of those who may see a confidential one. */
    public boolean isVisibleTo(Actor actor) {
        return facts.visibility() == Visibility.OPEN
                || team.has(actor.member())
                || actor.hasAny(Role.LEADER, Role.ADMIN);
    }

    /** Sequence number of the last event; -1 for a pursuit that does not exist. */
    public long version() {
        return history.version();
    }

    /** What is being pursued. */
    public Facts facts() {
        return facts;
    }

    /** Who is on the team. */
    public Team team() {
        return team;
    }

    /** What was contributed and taken up. */
    public Contributions contributions() {
        return contributions;
    }

    /** What was asked of whom. */
    public Requests requests() {
        return requests;
    }

    /** Who decides at the customer, and what was understood of them. */
    public Customer customer() {
        return customer;
    }

    /** How far the pursuit has come. */
    public Gates gates() {
        return gates;
    }
}
