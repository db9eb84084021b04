package io.tutti.query.stream;

import io.tutti.query.platform.TopicPast;
import io.tutti.query.pursuit.Board;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stream's parts, shared by all connections of the process. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    @Bean
    Ring ring() {
        return new Ring(Ring.SIZE);
    }

    @Bean
    Visible visible(Board board) {
        return Visible.on(board);
    }

    @Bean
    Connections connections(Ring ring, TopicPast past, Visible visible) {
        return new Connections(ring, new Backlog(past), visible, InstantSource.system());
    }
}
