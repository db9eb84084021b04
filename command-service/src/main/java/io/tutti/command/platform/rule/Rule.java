package io.tutti.command.platform.rule;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something that must hold for a command to be accepted. Each rule is a small type named as the law it states; the same
 * objects answer what may be done and refuse what may not.
 */
public interface Rule {

    /** What kind of refusal a broken rule is to the client. */
    enum Refusal {
        /** The thing spoken of does not exist. */
        UNKNOWN,
        /** This caller may not; somebody else might. */
        FORBIDDEN,
        /** Nobody may, as things stand. */
        CONFLICT,
        /** The caller decided on an older version. */
        STALE
    }

    /** Whether the rule holds. */
    boolean holds();

    /** One or two sentences for a person: why the command is refused and what to do about it. */
    String explanation();

    /** How the refusal is told. */
    default Refusal refusal() {
        return Refusal.CONFLICT;
    }

    /** The stable code of this rule: its name in kebab-case. */
    default String code() {
        return WORD_START.matcher(getClass().getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** Where a word of a camel-case name starts, also after a word of one letter. */
    Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
}
