package io.tutti.command.platform.deadline;

/**
 * A bean whose event handlers set deadlines. One processor, its own position in the store, runs all of them, each batch
 * in the transaction that also keeps the position: no event is missed, and none sets its deadline twice.
 */
public interface SetsDeadlines {

    /** Name of the processor. */
    String PROCESSOR = "deadlines";
}
