package io.tutti.command.pursuit.importpursuits;

import io.tutti.command.platform.rule.Rule;

/** What is done is not undone by cancelling. */
record ImportsAreCancelledBeforeTheyAreDone(ImportState state) implements Rule {

    @Override
    public boolean holds() {
        return state != ImportState.DONE;
    }

    @Override
    public String explanation() {
        return "The import is done; there is nothing left to cancel.";
    }
}
