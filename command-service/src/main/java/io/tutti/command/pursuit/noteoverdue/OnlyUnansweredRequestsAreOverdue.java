package io.tutti.command.pursuit.noteoverdue;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.InputRequestOverdue;
import java.util.List;

/** What was answered or closed in time, or noted before, is not noted as overdue. */
record OnlyUnansweredRequestsAreOverdue(List<InputRequestOverdue> found) implements Rule {

    @Override
    public boolean holds() {
        return !found.isEmpty();
    }

    @Override
    public String explanation() {
        return "No input request of this pursuit became overdue. There is nothing to note.";
    }
}
