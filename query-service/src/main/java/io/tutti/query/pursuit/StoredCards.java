package io.tutti.query.pursuit;

import io.tutti.contract.PublishedEvents;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.FoldedAtFirst;
import io.tutti.query.platform.TopicPast;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Cards as they are stored, for whoever has to know better than the board, which may lag. */
@Component
public class StoredCards {

    private final PursuitStore store;
    private final FoldedAtFirst folded;
    private final TopicPast topic;

    StoredCards(PursuitStore store, FoldedAtFirst folded, TopicPast topic) {
        this.store = store;
        this.folded = folded;
        this.topic = topic;
    }

    /**
     * Whether the documents hold all that the topic held a moment before. Not while it holds nothing: then it says nothing
     * about them either.
     *
     * @throws org.apache.kafka.common.KafkaException when the broker is away
     * @throws com.mongodb.MongoException when the store is away
     */
    public boolean areCurrent() {
        Map<Integer, Long> ends = topic.extent(PublishedEvents.TOPIC).ends();
        return ends.values().stream().anyMatch(end -> end > 0)
                && folded.reaches(PursuitsProjection.NAME, PublishedEvents.TOPIC, ends);
    }

    /** The cards that there are, with their readers. */
    public Map<PursuitId, Board.Placed> of(Collection<PursuitId> ids) {
        Map<PursuitId, Board.Placed> cards = new HashMap<>();
        store.listed(ids).forEach(listed -> {
            List<String> readers = listed.readers();
            if (readers != null) {
                cards.put(listed.card().id(), new Board.Placed(listed.card(), readers));
            }
        });
        return cards;
    }
}
