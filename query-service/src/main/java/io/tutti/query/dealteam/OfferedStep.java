package io.tutti.query.dealteam;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A step as a page shows it to somebody.
 *
 * @param refusal why it is not open to them; null when it is
 * @param chosen whether it was just sent, or the address asks for it
 * @param sent whether it was just sent, and refused
 * @param entered by names of fields, for a chosen one
 */
public record OfferedStep(
        Step step, @Nullable String refusal, boolean chosen, boolean sent, MultiValueMap<String, String> entered) {

    /** Whether there is a form for it. */
    public boolean open() {
        return sent || refusal == null;
    }

    /** What a field has in it. */
    public String value(Field field) {
        List<String> values = chosen ? entered.getOrDefault(field.name(), List.of()) : List.of();
        return !values.isEmpty() ? values.getFirst() : sent ? "" : field.initial();
    }

    /** Whether an option of a field is chosen. */
    public boolean has(Field field, String option) {
        if (chosen && entered.containsKey(field.name())) {
            return entered.getOrDefault(field.name(), List.of()).contains(option);
        }
        return !sent && field.initial().equals(option);
    }
}
