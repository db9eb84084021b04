package io.tutti.command.pursuit.importpursuits;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitQuestion;
import io.tutti.contract.pursuit.PursuitId;
import java.util.List;

/** The dry run of one row: the same command with the same rules, decided on the same state, and not applied. */
record WhatWouldARowDo(ImportPursuit command) implements PursuitQuestion<Verdict> {

    @Override
    public PursuitId pursuit() {
        return command.pursuit();
    }

    @Override
    public Verdict answer(Pursuit state) {
        try {
            RuleBroken.check(command.action().rules(state, command.actor(), command.target()));
            command.decide(state);
        } catch (RuleBroken broken) {
            return Verdict.broken(broken.rule());
        }
        return state.openedAt() == null
                ? Verdict.of(Outcome.WOULD_OPEN, List.of())
                : Verdict.of(Outcome.WOULD_CHANGE, command.changes(state.facts()));
    }
}
