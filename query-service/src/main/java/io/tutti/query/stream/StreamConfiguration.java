package io.tutti.query.stream;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.TopicPast;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.Reader;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
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
        return new Visible() {
            @Override
            public boolean complete() {
                return board.isComplete();
            }

            @Override
            public OptionalLong version(PursuitId pursuit, @Nullable Reader reader) {
                Board.Placed placed = board.placed(pursuit);
                return placed == null || (reader != null && !reader.mayRead(placed.readers()))
                        ? OptionalLong.empty()
                        : OptionalLong.of(placed.card().version());
            }
        };
    }

    @Bean
    Connections connections(Ring ring, TopicPast past, Visible visible) {
        return new Connections(ring, new Backlog(past), visible, InstantSource.system());
    }
}
