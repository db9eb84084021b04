package io.tutti.query.library;

import io.tutti.query.library.Words.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A piece of a text with the words that were looked for. Plain text with places, never markup: contributions are written
 * by people.
 *
 * @param text at most about 240 characters of it
 * @param highlights where in {@code text} the words are
 */
record Snippet(String text, List<Range> highlights) {

    private static final int BEFORE = 80;
    private static final int LONGEST = 240;

    /** From the first character to the one after the last. */
    record Range(int from, int to) {}

    /** A part of the text that is highlighted whole, or not at all. */
    record Part(String text, boolean highlighted) {}

    /** The text cut at the ends of its highlights, so that a page can mark them. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Range range : highlights) {
            parts.add(new Part(text.substring(at, range.from()), false));
            parts.add(new Part(text.substring(range.from(), range.to()), true));
            at = range.to();
        }
        parts.add(new Part(text.substring(at), false));
        return parts;
    }

    /** The piece around the first of the words, or the beginning where there is none. */
    static Snippet of(String text, Set<String> terms) {
        List<Word> found = Words.of(text).stream()
                .filter(word -> !Collections.disjoint(word.terms(), terms))
                .toList();
        int first = found.isEmpty() ? 0 : Math.max(0, found.getFirst().from() - BEFORE);
        int from = first > 0 && Character.isLowSurrogate(text.charAt(first)) ? first - 1 : first;
        int last = Math.min(text.length(), from + LONGEST);
        int to = last < text.length() && Character.isLowSurrogate(text.charAt(last)) ? last - 1 : last;
        List<Range> highlights = new ArrayList<>();
        for (Word word : found) {
            if (word.from() >= from && word.to() <= to) {
                highlights.add(new Range(word.from() - from, word.to() - from));
            }
        }
        return new Snippet(text.substring(from, to), highlights);
    }
}
