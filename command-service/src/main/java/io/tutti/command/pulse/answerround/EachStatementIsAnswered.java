package io.tutti.command.pulse.answerround;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pulse.Statement;
import java.util.EnumSet;
import java.util.Map;

/** An answer speaks of all three statements, so that they can be compared. */
record EachStatementIsAnswered(Map<Statement, Integer> points) implements Rule {
    @Override
    public boolean holds() {
        return points.keySet().equals(EnumSet.allOf(Statement.class));
    }

    @Override
    public String explanation() {
        return "Answer each of the statements CUSTOMER_CORE, COLLABORATIVE_CULTURE and CALIBRATED_SUCCESS.";
    }
}
