package io.tutti.query.dealteam;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One field of a step.
 *
 * @param name as in the command, {@code value.amount} for a part of a part
 * @param initial what it begins with
 * @param options of a choice
 * @param words prefix of the messages that name the options; {@code department} when they are departments; empty when
 *     options name themselves
 */
public record Field(String name, Kind kind, boolean required, String initial, List<Option> options, String words) {

    /** How it is entered. */
    public enum Kind {
        /** A line of text. */
        LINE,
        /** A text. */
        PROSE,
        /** A day. */
        DAY,
        /** One code, such as a department's. */
        CODE,
        /** Codes with commas between them. */
        CODES,
        /** One of the options. */
        CHOICE,
        /** One of the options, which are whole numbers. */
        NUMBER,
        /** Any of the options. */
        MANY,
        /** Yes or no. */
        FLAG,
        /** A department or one person of it, as {@link Asked} reads it. */
        ASKED
    }

    /** One that can be chosen. */
    public record Option(String value, String text) {}

    public static Field of(Kind kind, String name) {
        return new Field(name, kind, true, "", List.of(), "");
    }

    public static Field line(String name) {
        return of(Kind.LINE, name);
    }

    public static Field prose(String name) {
        return of(Kind.PROSE, name);
    }

    /** One of what an enumeration has, named by messages. */
    public static Field choice(String name, Enum<?>[] values, String words) {
        List<Option> options = Arrays.stream(values)
                .map(one -> new Option(one.name(), one.name()))
                .toList();
        return new Field(name, Kind.CHOICE, true, "", options, words);
    }

    public static Field number(String name, List<Option> options) {
        return new Field(name, Kind.NUMBER, true, "", options, "");
    }

    public static Field choice(String name, List<Option> options) {
        return new Field(name, Kind.CHOICE, true, "", options, "");
    }

    /** The same, and it may be left out. */
    public Field optional() {
        return new Field(name, kind, false, initial, options, words);
    }

    /** The same, and any number may be chosen. */
    public Field many() {
        return new Field(name, Kind.MANY, required, initial, options, words);
    }

    /** The same, beginning with a value. */
    public Field startingWith(@Nullable Object value) {
        return new Field(name, kind, required, value == null ? "" : value.toString(), options, words);
    }

    /** Adds what was entered to a command. */
    void into(CommandBody body, List<String> entered) {
        String first = entered.isEmpty() ? "" : entered.getFirst().strip();
        Object value = switch (kind) {
            case ASKED -> {
                Asked.of(first).into(body);
                yield null;
            }
            case CODE -> first.toLowerCase(Locale.ROOT);
            case CODES ->
                Arrays.stream(first.toLowerCase(Locale.ROOT).split("[,;\\s]+"))
                        .filter(code -> !code.isEmpty())
                        .toList();
            case MANY -> entered;
            case NUMBER -> first.matches("-?\\d{1,9}") ? (Object) Integer.valueOf(first) : first;
            case FLAG -> first.isEmpty() ? null : true;
            default -> first;
        };
        // Days and choices have no empty form, so that one that is missing is left out. So is a missing part: the write
        // side then names that part, not the whole.
        boolean text = kind == Kind.LINE || kind == Kind.PROSE || kind == Kind.CODES;
        if (required && text && !name.contains(".")) {
            body.with(name, value);
        } else {
            body.unlessBlank(name, value);
        }
    }
}
