package io.tutti.query.statetopic;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.Board.Placed;
import io.tutti.query.pursuit.Formulas;
import io.tutti.query.pursuit.StoredCards;
import io.tutti.query.pursuit.card.PursuitCard;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the topic should say: of all pursuits, as this process knows them. */
@Component
class States {

    private final Board board;
    private final Formulas formulas;
    private final StoredCards documents;

    States(Board board, Formulas formulas, StoredCards documents) {
        this.board = board;
        this.formulas = formulas;
        this.documents = documents;
    }

    /** Whether this process knows all pursuits and formulas by now. */
    boolean isReady() {
        return board.isComplete() && formulas.isComplete();
    }

    Set<PursuitId> all() {
        return board.ids();
    }

    /** Has somebody told, by whatever thread, of each pursuit of which another state may be right from now on. */
    void watch(Consumer<PursuitId> watcher) {
        board.watch(watcher);
    }

    /** Whether the present state is known; if not, the board is about to show it. */
    boolean isSettled(PursuitId id, Instant now) {
        Placed placed = board.placed(id);
        return placed == null || placed.card().score().isOf(now, formulas.at(now));
    }

    /** What the topic should say of a pursuit; null for one that is not there. */
    @Nullable
    Present present(PursuitId id) {
        Placed placed = board.placed(id);
        return placed == null ? null : present(placed.card()).orElse(null);
    }

    /** Whether a formula was heard of by now; what the topic says by another one may be newer. */
    boolean knows(@Nullable String formula) {
        return formula == null || formulas.known().version(formula).isPresent();
    }

    /**
     * Whether the stored documents hold all events by now.
     *
     * @throws RuntimeException when broker or store are away
     */
    boolean documentsAreCurrent() {
        return documents.areCurrent();
    }

    /** As the stored documents have it; without those that are not there. */
    Map<PursuitId, Present> stored(Collection<PursuitId> ids) {
        Map<PursuitId, Present> stored = new HashMap<>();
        documents.of(ids).forEach((id, placed) -> present(placed.card()).ifPresent(one -> stored.put(id, one)));
        return stored;
    }

    private Optional<Present> present(PursuitCard card) {
        return formulas.known().version(card.score().formula()).map(formula -> Present.of(card, formula));
    }
}
