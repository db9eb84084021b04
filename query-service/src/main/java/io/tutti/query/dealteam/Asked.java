package io.tutti.query.dealteam;

import org.jspecify.annotations.Nullable;

/**
 * Whom a request goes to, as one choice.
 *
 * @param department its code
 * @param member of it; null for anybody of the department
 */
public record Asked(String department, @Nullable String member) {

    /** Reads a choice: the department's code and, after a slash, the member id. */
    public static Asked of(String choice) {
        int slash = choice.indexOf('/');
        return slash < 0 ? new Asked(choice, null) : new Asked(choice.substring(0, slash), choice.substring(slash + 1));
    }

    /** Adds it to a command. */
    public CommandBody into(CommandBody body) {
        return body.with("askedOf", department).unlessBlank("askedOfMember", member);
    }
}
