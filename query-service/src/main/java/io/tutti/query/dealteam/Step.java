package io.tutti.query.dealteam;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * One thing to do in a pursuit, with the form for it.
 *
 * @param action the write side's name of it
 * @param target id of the thing in the pursuit that it is done to; null for the pursuit as a whole
 * @param path of the write side that takes it
 * @param about says which thing, where there are several of them; null else
 */
public record Step(
        String action,
        @Nullable String target,
        String path,
        List<Field> fields,
        @Nullable String about) {

    public static Step onPursuit(String action, String path, Field... fields) {
        return new Step(action, null, path, List.of(fields), null);
    }

    public static Step on(Object target, String action, String path, Field... fields) {
        return new Step(action, target.toString(), path, List.of(fields), null);
    }

    /** The same, and says to which of several things it is done. */
    public Step about(String which) {
        return new Step(action, target, path, fields, which);
    }

    /** Tells it apart from the others of a page. */
    public String id() {
        return target == null ? action : action + "-" + target;
    }

    CommandBody body(MultiValueMap<String, String> entered) {
        CommandBody body = new CommandBody();
        fields.forEach(field -> field.into(body, entered.getOrDefault(field.name(), List.of())));
        return body;
    }
}
