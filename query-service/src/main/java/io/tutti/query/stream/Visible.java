package io.tutti.query.stream;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.pursuit.Reader;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What reads show by now, and to whom. Asked for every notice and connection, so it is answered from memory. */
interface Visible {

    /** Whether it is known of every pursuit that was there when the process started. */
    boolean complete();

    /** The version at which reads show a pursuit, for a reader or, without one, for anybody; empty for not at all. */
    OptionalLong version(PursuitId pursuit, @Nullable Reader reader);

    /** Whether a read shows the event. */
    default boolean shows(Notice notice) {
        return version(notice.pursuit(), null).orElse(-1) >= notice.version();
    }

    /** Whether a read by the given one shows the event. */
    default boolean shows(Notice notice, Reader reader) {
        return version(notice.pursuit(), reader).orElse(-1) >= notice.version();
    }
}
