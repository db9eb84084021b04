package io.tutti.command.pursuit.revisecontribution;

import io.tutti.command.platform.dispatch.Receipt;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitQuestion;
import io.tutti.contract.pursuit.PursuitId;

/** Asks which version of its contribution a stored revision made: it is part of the revision's address. */
record VersionMade(PursuitId pursuit, Receipt revision) implements PursuitQuestion<Integer> {

    @Override
    public Integer answer(Pursuit state) {
        return state.contributions().versionMadeAt(revision.version());
    }
}
