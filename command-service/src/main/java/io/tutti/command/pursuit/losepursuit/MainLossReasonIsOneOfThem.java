package io.tutti.command.pursuit.losepursuit;

import io.tutti.command.platform.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What weighed most is among what weighed at all. */
record MainLossReasonIsOneOfThem(@Nullable String mainReason, List<String> reasons) implements Rule {

    @Override
    public boolean holds() {
        return mainReason == null || reasons.contains(mainReason);
    }

    @Override
    public String explanation() {
        return "The main reason is one of \"reasons\": " + String.join(", ", reasons) + ".";
    }
}
