package io.tutti.command.pursuit;

/** An endpoint whose action is in the list of what can be done. */
public interface OffersAction {

    /** What its commands do. */
    Action action();
}
