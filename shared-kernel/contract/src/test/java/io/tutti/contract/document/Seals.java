package io.tutti.contract.document;

import io.tutti.contract.document.CommittedSchemas.Committed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Digests by which it is noticed that a committed revision was edited. The shape of a revision is sealed as soon as it is
 * committed, its whole text once there is a newer one: until then its explanations can still be bettered.
 */
final class Seals {

    static final Path FILE = Path.of("src/test/resources/sealed-schemas.txt");

    private final SortedMap<String, String> digests;

    private Seals(SortedMap<String, String> digests) {
        this.digests = digests;
    }

    static Seals committed() {
        try {
            return new Seals(Files.readAllLines(FILE).stream()
                    .map(line -> line.split("  "))
                    .collect(Collectors.toMap(line -> line[1], line -> line[0], (one, other) -> other, TreeMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The seals that all revisions of one type have, by name. */
    static Map<String, String> of(List<Committed> revisions) {
        SortedMap<String, String> seals = new TreeMap<>();
        for (Committed one : revisions) {
            seals.put(one + " shape", digest(SchemaShape.of(one.schema()).toString()));
            if (one != revisions.getLast()) {
                seals.put(one + " text", digest(one.text()));
            }
        }
        return seals;
    }

    /** All seals, by name. */
    Map<String, String> digests() {
        return Collections.unmodifiableMap(digests);
    }

    /** Adds what has no seal yet; a seal that is there stays. */
    void add(Map<String, String> seals) {
        seals.forEach(digests::putIfAbsent);
    }

    String text() {
        return digests.entrySet().stream()
                .map(seal -> seal.getValue() + "  " + seal.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
