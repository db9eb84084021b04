package io.tutti.command.pursuit.logcontribution;

import io.tutti.command.platform.rule.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A key names one item: of two with the same key nobody knows which one is meant. */
record ItemKeysAreUnique(@Nullable String key, Map<String, Long> uses) implements Rule {

    @Override
    public boolean holds() {
        return key == null || uses.getOrDefault(key, 0L) <= 1;
    }

    @Override
    public String explanation() {
        return "Several items of this batch have the key \"" + key + "\". Give each its own.";
    }
}
