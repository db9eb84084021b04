package io.tutti.command.pulse.answerround;

import io.tutti.command.platform.rule.Rule;

/** One person, one answer; it cannot be changed, since nobody knows which one it is. */
record PeopleAnswerOnce(boolean first) implements Rule {
    @Override
    public boolean holds() {
        return first;
    }

    @Override
    public String explanation() {
        return "You have answered in this round: your answer is in. It cannot be changed, since nothing tells which one it is.";
    }
}
