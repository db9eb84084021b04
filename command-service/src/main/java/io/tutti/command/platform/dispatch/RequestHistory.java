package io.tutti.command.platform.dispatch;

import io.tutti.command.platform.rule.RuleBroken;
import org.jspecify.annotations.Nullable;

/** How far an aggregate is and which requests brought it there: what every decision needs beside the state itself. */
public final class RequestHistory {

    private final Receipts receipts = new Receipts();
    private long version = -1;

    /** Remembers an event, whoever caused it. */
    public void note(@Nullable String request, @Nullable String content, long sequence) {
        version = sequence;
        receipts.note(request, content, sequence);
    }

    /**
     * Answers a request that was answered before as the first time, or has it decided.
     *
     * @param decision decides and applies the events, through which {@link #note} moves the version
     * @throws RuleBroken when a rule refuses, with the version that it was decided on
     */
    public Receipt answer(
            @Nullable String request, @Nullable String content, @Nullable Long expectedVersion, Runnable decision) {
        try {
            return receipts.of(request, content).orElseGet(() -> {
                RuleBroken.check(new ChangesAreMadeToTheLatestVersion(expectedVersion, version));
                decision.run();
                return new Receipt(version);
            });
        } catch (RuleBroken refused) {
            throw refused.on(version);
        }
    }

    /** Sequence number of the last event; -1 as long as nothing happened. */
    public long version() {
        return version;
    }

    /** Whether anything happened yet. */
    public boolean isEmpty() {
        return version < 0;
    }
}
