package io.tutti.command.platform.store;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/**
 * A tracking processor that reads the whole event store in order. Any number of processes run it; the claim on its token
 * lets one of them work, and another take over when that one is gone. A batch that fails is tried again.
 */
public final class StoreFollower extends TrackingEventProcessor {

    private static final int BATCH = 1_000;
    private static final long MAX_PAUSE_MILLIS = 2_000;

    private StoreFollower(Builder builder) {
        super(builder);
    }

    /** A follower of its own name and position. */
    public static StoreFollower of(String name, Configuration axon, EventHandlerInvoker invoker) {
        return new StoreFollower(TrackingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(axon.eventStore())
                .tokenStore(axon.getComponent(TokenStore.class))
                .transactionManager(axon.getComponent(TransactionManager.class))
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH)));
    }

    /** Axon waits up to a minute after repeated failures; what is back is to be used at once. */
    @Override
    protected void doSleepFor(long millis) {
        super.doSleepFor(Math.min(millis, MAX_PAUSE_MILLIS));
    }
}
