package io.tutti.command.platform.dispatch;

/**
 * A question to one aggregate, answered from the state that its commands are decided on.
 *
 * @param <T> the answer
 */
public interface AggregateQuestion<T> {

    /** Ending of the name under which questions to an aggregate class are handled. */
    String HANDLER = ".question";

    /** Which kind of aggregate answers it. */
    Class<?> aggregate();

    /** Which one. */
    String aggregateId();

    /** The answer where there is no such aggregate. */
    T answerForNone();

    /**
     * What the aggregate hands back.
     *
     * @param version of the state that was asked
     */
    record Answer(Object content, long version) {}
}
