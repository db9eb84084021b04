package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import java.time.Instant;

/** What is logged for a pursuit happened since it was opened. */
public record NothingHappensBeforeThePursuit(Instant occurredAt, Instant openedAt) implements Rule {

    @Override
    public boolean holds() {
        return !occurredAt.isBefore(openedAt);
    }

    @Override
    public String explanation() {
        return "occurredAt lies before the pursuit was opened (" + openedAt + ").";
    }
}
