package io.tutti.command.pursuit.importpursuits.table;

/**
 * What was found out about a file.
 *
 * @param ambiguous whether the file could also be read in another way, so that a person should look at it
 */
public record Detected<T>(T value, boolean ambiguous) {

    static <T> Detected<T> sure(T value) {
        return new Detected<>(value, false);
    }

    static <T> Detected<T> guess(T value) {
        return new Detected<>(value, true);
    }
}
