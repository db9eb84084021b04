package io.tutti.query.platform.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the write side says to a command. */
public sealed interface CommandAnswer {

    /**
     * It has taken effect.
     *
     * @param id of what was made, or of what was changed; null where there is none
     * @param version of the pursuit, to be read with {@code atLeast}; -1 for what has no version
     */
    record Accepted(@Nullable String id, long version) implements CommandAnswer {}

    /**
     * It has changed nothing.
     *
     * @param status of HTTP, for the page that shows the form again
     * @param code stable, the name of the rule that refused or of what was wrong
     * @param detail one or two sentences for a person, in English
     * @param fields what is wrong with single fields, by their names in the command; in the viewer's language where the
     *     write side speaks it
     */
    record Refused(int status, String code, String detail, Map<String, String> fields) implements CommandAnswer {

        public Refused {
            fields = Map.copyOf(fields);
        }

        /** What is wrong with a field or with a part of it, for example {@code value} or {@code value.amount}. */
        public @Nullable String of(String field) {
            return fields.entrySet().stream()
                    .filter(wrong -> wrong.getKey().equals(field)
                            || wrong.getKey().startsWith(field + ".")
                            || wrong.getKey().startsWith(field + "["))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
    }
}
