package io.tutti.query.pursuit;

import io.tutti.query.pursuit.card.ScoreSampling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives pure parts what they need of their surroundings. */
@Configuration(proxyBeanMethods = false)
class PursuitConfiguration {

    @Bean
    ScoreSampling scoreSampling(Formulas formulas) {
        return new ScoreSampling(formulas);
    }

    @Bean
    PursuitsProjection pursuitsProjection(
            PursuitStore store, Pursuits pursuits, Board board, BoardKeeper keeper, Progress progress) {
        return new PursuitsProjection(store, pursuits, new PursuitsProjection.Onlookers() {
            @Override
            public void stored(PursuitDocument document) {
                board.show(document);
            }

            @Override
            public void batchStored() {
                progress.made();
            }

            @Override
            public void switched() {
                keeper.fillAgain();
            }
        });
    }
}
