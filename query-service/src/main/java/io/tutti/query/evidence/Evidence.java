package io.tutti.query.evidence;

import io.tutti.query.pursuit.Quarter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened, as far as it bears on one statement. */
interface Evidence {

    /**
     * Everything that the statement is asked of, each once.
     *
     * @param quarter of what happened in it; null for all that ever happened, each as it stands now
     * @return null where that is not known any more
     */
    @Nullable
    List<Finding> findings(@Nullable Quarter quarter);
}
