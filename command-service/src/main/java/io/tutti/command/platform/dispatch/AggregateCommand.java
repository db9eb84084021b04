package io.tutti.command.platform.dispatch;

/** A command for one aggregate. */
public interface AggregateCommand {

    /** Which kind of aggregate decides it; its class name is the name under which the command is handled. */
    Class<?> aggregate();

    /** Which one. */
    String aggregateId();
}
