package io.tutti.standalone;

import io.tutti.standalone.demo.DemoStory;
import java.io.PrintStream;
import java.time.YearMonth;
import java.util.Locale;

/** One line on a terminal that shows how far the demo story is, and is gone when it is told. */
final class StoryBar implements DemoStory.Progress {

    private static final int WIDTH = 30;
    private static final int STEPS = 400;

    private final PrintStream terminal;
    private int shown = -1;

    StoryBar(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(YearMonth month, double share) {
        int step = (int) (share * STEPS);
        if (step == shown) {
            return;
        }
        shown = step;
        int filled = (int) Math.round(share * WIDTH);
        terminal.printf(
                Locale.ROOT,
                "\r  Demo story  [%s%s] %3.0f%%  %s ",
                "=".repeat(filled),
                " ".repeat(WIDTH - filled),
                share * 100,
                month);
        if (share >= 1) {
            terminal.println();
            terminal.println("  " + StoryLines.CATCHING_UP);
        }
        terminal.flush();
    }
}
