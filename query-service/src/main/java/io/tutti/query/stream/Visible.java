package io.tutti.query.stream;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.Reader;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What reads show by now, and to whom. Asked for every notice and connection, so it is answered from memory. */
@FunctionalInterface
interface Visible {

    /** The version at which reads show a pursuit, for a reader or, without one, for anybody; empty for not at all. */
    OptionalLong version(PursuitId pursuit, @Nullable Reader reader);

    static Visible on(Board board) {
        return (pursuit, reader) -> {
            Board.Placed placed = board.placed(pursuit);
            return placed == null || (reader != null && !reader.mayRead(placed.readers()))
                    ? OptionalLong.empty()
                    : OptionalLong.of(placed.card().version());
        };
    }

    /** Whether a read shows the event. */
    default boolean shows(Notice notice) {
        return version(notice.pursuit(), null).orElse(-1) >= notice.version();
    }

    /** Whether a read by the given one shows the event. */
    default boolean shows(Notice notice, Reader reader) {
        return version(notice.pursuit(), reader).orElse(-1) >= notice.version();
    }
}
