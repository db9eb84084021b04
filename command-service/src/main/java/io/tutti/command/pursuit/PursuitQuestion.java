package io.tutti.command.pursuit;

import io.tutti.command.platform.dispatch.AggregateQuestion;
import io.tutti.contract.pursuit.PursuitId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Something that somebody wants to know of the state that commands are decided on. Changes nothing.
 *
 * @param <T> the answer
 */
public interface PursuitQuestion<T> extends AggregateQuestion<T> {

    /** The pursuit that the question is about. */
    @TargetAggregateIdentifier
    PursuitId pursuit();

    /** The answer, from the latest state; that of a pursuit that does not exist is empty. */
    T answer(Pursuit state);

    @Override
    default Class<?> aggregate() {
        return Pursuit.class;
    }

    @Override
    default String aggregateId() {
        return pursuit().toString();
    }

    @Override
    default T answerForNone() {
        return answer(new Pursuit());
    }
}
