package io.tutti.command.pursuit.importpursuits;

import io.tutti.command.platform.rule.Rule;

/** Nothing is stored that nobody could look at before. */
record ImportsRunAfterTheirReview(ImportState state) implements Rule {

    @Override
    public boolean holds() {
        return state != ImportState.CHECKING && state != ImportState.CANCELLED;
    }

    @Override
    public String explanation() {
        return state == ImportState.CHECKING
                ? "The rows are still being checked. Wait until the import is READY_FOR_REVIEW."
                : "The import was cancelled. Correct it, be it with an empty body {}, to review it anew.";
    }
}
