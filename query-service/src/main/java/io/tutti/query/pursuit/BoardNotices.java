package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.TailStart;
import io.tutti.query.platform.TailedEvent;
import io.tutti.query.platform.TopicListener;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the board which pursuits go on, whichever process folds them. */
@Component
class BoardNotices implements TopicListener {

    private final BoardKeeper keeper;

    BoardNotices(BoardKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String name() {
        return "board";
    }

    @Override
    public TailStart start() {
        return TailStart.END;
    }

    @Override
    public void received(List<TailedEvent> events) {
        events.forEach(tailed -> keeper.recorded(
                new PursuitId(tailed.event().subject()), tailed.event().sequence()));
    }
}
