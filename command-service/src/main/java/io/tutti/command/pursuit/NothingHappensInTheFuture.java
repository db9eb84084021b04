package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import java.time.Instant;

/** What is logged has happened. */
public record NothingHappensInTheFuture(Instant occurredAt, Instant now) implements Rule {

    @Override
    public boolean holds() {
        return !occurredAt.isAfter(now);
    }

    @Override
    public String explanation() {
        return "occurredAt lies in the future. Leave it out for something that happened just now.";
    }
}
