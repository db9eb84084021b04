package io.tutti.standalone;

import io.tutti.standalone.demo.DemoStory;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One line for each month of the demo story, for logs and pipes. */
final class StoryLines implements DemoStory.Progress {

    static final String CATCHING_UP = "Demo story: told; the views catch up";

    private final Consumer<String> lines;
    private @Nullable YearMonth last;

    StoryLines(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void at(YearMonth month, double share) {
        if (share >= 1) {
            lines.accept(CATCHING_UP);
        } else if (!month.equals(last)) {
            last = month;
            lines.accept(String.format(Locale.ROOT, "Demo story: %s (%.0f%%)", month, share * 100));
        }
    }
}
