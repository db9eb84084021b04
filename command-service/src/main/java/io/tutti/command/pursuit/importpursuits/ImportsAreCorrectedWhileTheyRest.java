package io.tutti.command.pursuit.importpursuits;

import io.tutti.command.platform.rule.Rule;

/** What is being done is not changed under way. */
record ImportsAreCorrectedWhileTheyRest(ImportState state) implements Rule {

    @Override
    public boolean holds() {
        return state != ImportState.RUNNING;
    }

    @Override
    public String explanation() {
        return "The import is running. Wait until it is done, or cancel it first.";
    }
}
