package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;

/** What is evidence was said before the outcome was known; afterwards people only note what they learned. */
record EndedPursuitsTakeRetrospectiveNotesOnly(Gates gates) implements Rule {

    @Override
    public boolean holds() {
        return !gates.ended();
    }

    @Override
    public String explanation() {
        return "This pursuit has ended and takes retrospective notes only. Reopen it if it goes on.";
    }
}
