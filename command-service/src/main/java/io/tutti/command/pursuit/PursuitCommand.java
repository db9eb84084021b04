package io.tutti.command.pursuit;

import io.tutti.command.platform.dispatch.AggregateCommand;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Something that somebody wants to happen in a pursuit. A command brings all that it needs, ids and instants included,
 * and decides itself, purely, on the state it is shown.
 */
public interface PursuitCommand extends AggregateCommand {

    /** The pursuit that the command is about. */
    @TargetAggregateIdentifier
    PursuitId pursuit();

    /** Who wants it. */
    Actor actor();

    /** The action that this is one case of; the aggregate checks its rules before it asks for a decision. */
    Action action();

    /** Id of the thing in the pursuit that it is done to; the pursuit's own where it is done to the whole. */
    default String target() {
        return aggregateId();
    }

    /**
     * Decides: what happens, in order; never empty.
     *
     * @throws io.tutti.command.platform.rule.RuleBroken when a rule about the content of the command refuses
     */
    List<PursuitEvent> decide(Pursuit state);

    @Override
    default Class<?> aggregate() {
        return Pursuit.class;
    }

    @Override
    default String aggregateId() {
        return pursuit().toString();
    }
}
