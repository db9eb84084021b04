package io.tutti.query.dealteam;

import io.tutti.query.platform.page.Actions.RefusedBy;
import io.tutti.query.platform.page.CommandAnswer.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A step as a page shows it to somebody.
 *
 * @param refusal what does not let them; null when it is open to them
 * @param chosen whether it was just sent, or the address asks for it
 * @param sent whether it was just sent, and refused
 * @param entered by names of fields, for a chosen one
 */
public record OfferedStep(
        Step step, @Nullable RefusedBy refusal, boolean chosen, boolean sent, MultiValueMap<String, String> entered) {

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

    /** What is wrong with a field; the first part of a whole also says what is wrong with the whole. */
    public @Nullable String wrong(Field field, Refused refused) {
        String own = refused.of(field.name());
        int point = field.name().lastIndexOf('.');
        if (own != null || point < 0) {
            return own;
        }
        String whole = field.name().substring(0, point);
        Field first = step.fields().stream()
                .filter(part -> part.name().startsWith(whole + "."))
                .findFirst()
                .orElseThrow();
        return first.equals(field) ? refused.fields().get(whole) : null;
    }
}
