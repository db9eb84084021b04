package io.tutti.command.platform.deadline;

import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.platform.dispatch.EventTime;
import io.tutti.command.platform.store.StoreFollower;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The deadlines, and the processor for event handlers that set them. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Deadlines deadlines(DataSource dataSource, Commands commands, List<Deadline> deadlines) {
        return new Deadlines(dataSource, commands, deadlines, new EventTime());
    }

    @Bean
    ConfigurerModule deadlineModule() {
        return configurer -> configurer
                .eventProcessing()
                .registerEventProcessor(
                        SetsDeadlines.PROCESSOR, (name, axon, invoker) -> StoreFollower.of(name, axon, invoker))
                .registerListenerInvocationErrorHandler(
                        SetsDeadlines.PROCESSOR, axon -> PropagatingErrorHandler.INSTANCE)
                .assignHandlerInstancesMatching(SetsDeadlines.PROCESSOR, SetsDeadlines.class::isInstance);
    }
}
