package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.FoldedAtFirst;
import io.tutti.query.platform.TailStart;
import io.tutti.query.platform.TailedEvent;
import io.tutti.query.platform.TopicListener;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the board which pursuits go on, whichever process folds them. */
@Component
class BoardNotices implements TopicListener {

    private final BoardKeeper keeper;
    private final FoldedAtFirst folded;

    BoardNotices(BoardKeeper keeper, FoldedAtFirst folded) {
        this.keeper = keeper;
        this.folded = folded;
    }

    @Override
    public String name() {
        return "board";
    }

    /** What is on the topic but was not folded when the board was filled, another process may fold. */
    @Override
    public TailStart start() {
        return TailStart.at(folded.offsets(PursuitsProjection.NAME, topic()));
    }

    @Override
    public void received(List<TailedEvent> events) {
        events.forEach(tailed -> keeper.recorded(
                new PursuitId(tailed.event().subject()), tailed.event().sequence()));
    }
}
