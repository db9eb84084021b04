package io.tutti.query.library;

import io.tutti.query.library.Words.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody looks for: words, {@code "phrases in quotes"} and {@code -words} that must not be there. Entries are
 * ranked by how many of the words they have, then by BM25 with titles weighing three times and proof points twice.
 *
 * <p>Source of the formula: S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
 *
 * @param words each by all the terms that it may be found by
 * @param phrases plain forms that must follow each other
 * @param excluded terms that must not be there
 */
record Search(List<Set<String>> words, List<List<String>> phrases, Set<String> excluded) {

    private static final Pattern PART = Pattern.compile("(-?)\"([^\"]*)\"?|(-?)(\\S+)");
    private static final double TITLE = 3;
    private static final double PROOF = 2;
    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.75;

    /** Reads what was typed; never fails. */
    static Search of(String typed) {
        List<Set<String>> words = new ArrayList<>();
        List<List<String>> phrases = new ArrayList<>();
        Set<String> excluded = new HashSet<>();
        Matcher parts = PART.matcher(typed);
        while (parts.find()) {
            boolean quoted = parts.group(2) != null;
            boolean not = "-".equals(quoted ? parts.group(1) : parts.group(3));
            List<Word> found = Words.of(quoted ? parts.group(2) : parts.group(4));
            if (not) {
                found.forEach(word -> excluded.addAll(word.terms()));
            } else {
                found.forEach(word -> words.add(word.terms()));
                if (quoted && found.size() > 1) {
                    phrases.add(found.stream().map(Word::plain).toList());
                }
            }
        }
        return new Search(words, phrases, excluded);
    }

    /** Of which an entry must have at least one. */
    Set<String> terms() {
        Set<String> all = new LinkedHashSet<>();
        words.forEach(all::addAll);
        return all;
    }

    /**
     * A found entry.
     *
     * @param matched how many of the words it has
     * @param score higher is better; comparable within one answer only
     */
    record Hit(Entry entry, int matched, double score) {}

    private record Read(Entry entry, List<Word> title, List<Word> text, List<List<Word>> proofs) {
        static Read of(Entry entry) {
            return new Read(
                    entry,
                    Words.of(entry.title()),
                    Words.of(entry.text()),
                    entry.proofPoints().stream().map(Words::of).toList());
        }

        double length() {
            return title.size()
                    + text.size()
                    + proofs.stream().mapToInt(List::size).sum();
        }

        double frequency(Set<String> word) {
            return TITLE * count(title, word)
                    + count(text, word)
                    + PROOF
                            * proofs.stream()
                                    .mapToLong(proof -> count(proof, word))
                                    .sum();
        }

        private static long count(List<Word> in, Set<String> word) {
            return in.stream()
                    .filter(one -> !Collections.disjoint(one.terms(), word))
                    .count();
        }

        boolean has(List<String> phrase) {
            return has(title, phrase) || has(text, phrase) || proofs.stream().anyMatch(proof -> has(proof, phrase));
        }

        private static boolean has(List<Word> in, List<String> phrase) {
            return Collections.indexOfSubList(in.stream().map(Word::plain).toList(), phrase) >= 0;
        }
    }

    /** The entries that are found, best first. How common a word is, is judged by these entries alone. */
    List<Hit> rank(Collection<Entry> candidates) {
        List<Read> read = candidates.stream()
                .map(Read::of)
                .filter(one -> excluded.isEmpty() || one.frequency(excluded) == 0)
                .filter(one -> phrases.stream().allMatch(one::has))
                .toList();
        double averageLength = read.stream().mapToDouble(Read::length).average().orElse(1);
        List<Double> rarity = words.stream()
                .map(word -> {
                    double having =
                            read.stream().filter(one -> one.frequency(word) > 0).count();
                    return Math.log(1 + (read.size() - having + 0.5) / (having + 0.5));
                })
                .toList();
        return read.stream()
                .map(one -> hit(one, rarity, averageLength))
                .filter(hit -> hit.matched() > 0 || words.isEmpty())
                .sorted(Comparator.comparingInt(Hit::matched)
                        .thenComparingDouble(Hit::score)
                        .thenComparingInt(hit -> hit.entry().uses())
                        .thenComparing(hit -> hit.entry().occurredAt())
                        .reversed()
                        .thenComparing(hit -> hit.entry().id().value()))
                .collect(Collectors.toList());
    }

    private Hit hit(Read one, List<Double> rarity, double averageLength) {
        int matched = 0;
        double score = 0;
        for (int at = 0; at < words.size(); at++) {
            double frequency = one.frequency(words.get(at));
            if (frequency > 0) {
                matched++;
                double length = 1 - LENGTH + LENGTH * one.length() / averageLength;
                score += rarity.get(at) * frequency * (SATURATION + 1) / (frequency + SATURATION * length);
            }
        }
        return new Hit(one.entry(), matched, score);
    }
}
