package io.tutti.query.statetopic;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.collaboration.PursuitCollaboration;
import io.tutti.contract.collaboration.PursuitCollaboration.Flag;
import io.tutti.contract.collaboration.PursuitCollaboration.ScorePart;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.ScoreAt;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.score.Score.Parts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the topic should say of a pursuit at present. Pure: every process makes the same of the same card.
 *
 * @param version sequence of the last event that it shows
 * @param since from when on it is so
 * @param state null for a confidential pursuit, which for subscribers does not exist
 */
record Present(long version, Instant since, @Nullable PursuitCollaboration state) {

    static Present of(PursuitCard card, ScoreFormula formula) {
        return card.visibility() == Visibility.OPEN
                ? new Present(card.version(), card.score().at(), state(card, formula))
                : new Present(card.version(), card.recordedAt(), null);
    }

    /** What is to be said of an open pursuit. */
    static PursuitCollaboration state(PursuitCard card, ScoreFormula formula) {
        ScoreAt score = card.score();
        Parts parts = new Parts(
                score.coverage(), score.balance(), score.interlock(), score.reciprocity(), score.timeliness());
        long departments = card.departments().stream()
                .filter(department -> department.counted() > 0)
                .count();
        return new PursuitCollaboration(
                card.id(),
                card.version(),
                score.at(),
                score.formula(),
                score.pcs(),
                Score.insufficient(score.counted(), departments, formula),
                new ScorePart(parts.coverage(), 1, parts.recoverableByCoverage(formula)),
                part(parts, formula.balance(), parts.balance()),
                part(parts, formula.interlock(), parts.interlock()),
                part(parts, formula.reciprocity(), parts.reciprocity()),
                part(parts, formula.timeliness(), parts.timeliness()),
                card.flags().stream()
                        .map(flag -> new Flag(flag.code(), flag.subject()))
                        .toList());
    }

    private static ScorePart part(Parts parts, double weight, double value) {
        return new ScorePart(value, weight, parts.recoverable(weight, value));
    }
}
