package io.tutti.command.platform.republication;

import io.tutti.command.platform.background.BackgroundWorker;
import io.tutti.command.platform.publisher.PublisherToken;
import io.tutti.command.platform.publisher.Topics;
import io.tutti.command.platform.republication.RepublicationStore.Phase;
import io.tutti.command.platform.republication.RepublicationStore.Stored;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends all stored events again by setting the publisher back to the first one: so there is one way of events to the topic,
 * one order on it, and what happens meanwhile comes after what happened before. Every process looks after it.
 */
@Component
class RepublicationKeeper extends BackgroundWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RepublicationKeeper.class);

    private final RepublicationStore store;
    private final PublisherToken token;
    private final Topics topics;
    private final TransactionTemplate transaction;
    private final InstantSource clock = InstantSource.system();

    RepublicationKeeper(
            RepublicationStore store, PublisherToken token, Topics topics, PlatformTransactionManager transactions) {
        super("republications");
        this.store = store;
        this.token = token;
        this.topics = topics;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Begins one; empty while another is under way. */
    Optional<Stored> begin(String by) {
        return Optional.ofNullable(transaction.execute(status -> {
            Optional<Stored> begun = store.begin(by);
            begun.ifPresent(one -> token.hold());
            return begun.orElse(null);
        }));
    }

    /** Whatever comes next takes its time: nothing has to be looked at again at once. */
    @Override
    protected boolean workedOn() {
        try {
            store.underWay().ifPresent(this::goOn);
        } catch (RuntimeException e) {
            LOG.debug("Republications are looked at again", e);
        }
        return false;
    }

    private void goOn(Stored one) {
        if (one.phase() == Phase.HOLDING) {
            hold(one);
        } else if (token.position() >= one.lastIndex()) {
            store.move(one.id(), Phase.PUBLISHING, Phase.DONE);
            LOG.info("All events up to number {} are published again", one.lastIndex());
        }
    }

    /**
     * What the publisher of before is sending may still arrive until its time is up. On a topic that is made before then, it
     * would lie before the first events of its pursuits.
     */
    private void hold(Stored one) {
        transaction.executeWithoutResult(status -> {
            if (store.lockHolding(one.id())) {
                token.hold();
            }
        });
        boolean over = one.phaseAt().plus(PublisherToken.SENDING_ENDS_WITHIN).isBefore(clock.instant());
        if (!over) {
            return;
        }
        topics.makePublic();
        transaction.executeWithoutResult(status -> {
            if (store.lockHolding(one.id())) {
                token.releaseAtBeginning();
                store.move(one.id(), Phase.HOLDING, Phase.PUBLISHING);
                LOG.info("All events are published again, as {} asked for", one.begunBy());
            }
        });
    }
}
