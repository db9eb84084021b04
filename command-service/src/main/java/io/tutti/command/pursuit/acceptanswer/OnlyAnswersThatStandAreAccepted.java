package io.tutti.command.pursuit.acceptanswer;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.contract.pursuit.InputRequestId;

/** A contribution that was withdrawn answers nothing. */
record OnlyAnswersThatStandAreAccepted(Pursuit state, InputRequestId request) implements Rule {

    @Override
    public boolean holds() {
        return state.requests()
                .answerTo(request)
                .filter(state.contributions()::stands)
                .isPresent();
    }

    @Override
    public String explanation() {
        return "The contribution that answered was withdrawn. Send the answer back.";
    }
}
