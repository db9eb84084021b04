package io.tutti.command.platform.publisher;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/**
 * The one tracking processor that reads the event store for publication. Any number of processes run it; the claim on
 * its token lets one of them publish, and another take over when that one is gone.
 */
final class PublisherProcessor extends TrackingEventProcessor {

    static final String NAME = "publisher";

    private static final int BATCH = 1_000;
    private static final long MAX_PAUSE_MILLIS = 2_000;

    private PublisherProcessor(Builder builder) {
        super(builder);
    }

    static PublisherProcessor of(Configuration axon, EventHandlerInvoker invoker) {
        return new PublisherProcessor(TrackingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(invoker)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(axon.eventStore())
                .tokenStore(axon.getComponent(TokenStore.class))
                .transactionManager(axon.getComponent(TransactionManager.class))
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH)));
    }

    /** Axon waits up to a minute after repeated failures; a broker that is back is to be used at once. */
    @Override
    protected void doSleepFor(long millis) {
        super.doSleepFor(Math.min(millis, MAX_PAUSE_MILLIS));
    }
}
