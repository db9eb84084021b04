package io.tutti.command.pursuit.askforinput;

import io.tutti.command.platform.rule.Rule;
import java.time.Duration;
import java.time.Instant;

/** Who is asked needs time to answer, and a date that anybody can foresee. */
record DueLiesAhead(Instant due, Instant now) implements Rule {

    private static final Duration LONGEST = Duration.ofDays(5 * 365 + 2);

    @Override
    public boolean holds() {
        return due.isAfter(now) && due.isBefore(now.plus(LONGEST));
    }

    @Override
    public String explanation() {
        return "due must lie after now and within five years. Say until when the answer is needed.";
    }
}
