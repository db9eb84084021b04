package io.tutti.command.platform.deadline;

import io.tutti.command.platform.dispatch.AggregateCommand;
import io.tutti.command.platform.dispatch.CommandRequest;

/** What is sent when an instant is reached. A context brings one as a bean for each thing that it waits for. */
public interface Deadline {

    /** Stable name in kebab-case, for example {@code note-overdue}; never changed, since deadlines wait under it. */
    String name();

    /**
     * The command to send. A rule that refuses it says that there is nothing to be done any more.
     *
     * @param id what the deadline was set with
     * @param request who asks, namely Tutti itself, and when; never before the instant that was set
     */
    AggregateCommand commandFor(String id, CommandRequest request);
}
