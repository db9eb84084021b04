package io.tutti.contract.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of all revisions, as they are committed and delivered. */
final class CommittedSchemas {

    static final Path FOLDER = Path.of("src/main/resources/io/tutti/contract/schemas");

    private CommittedSchemas() {}

    /** One committed revision of an event type. */
    record Committed(String type, int revision, Path file) {

        static Committed of(String type, int revision) {
            return new Committed(type, revision, FOLDER.resolve(type).resolve(revision + ".json"));
        }

        String text() {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        JsonNode schema() {
            return JsonMapper.shared().readTree(text());
        }

        @Override
        public String toString() {
            return type + "/" + revision;
        }
    }

    /** All revisions of all types, by type, the oldest first. */
    static SortedMap<String, List<Committed>> byType() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> {
                        String name = file.getFileName().toString();
                        Path type = Objects.requireNonNull(file.getParent()).getFileName();
                        return Committed.of(type.toString(), Integer.parseInt(name.replace(".json", "")));
                    })
                    .sorted(Comparator.comparing(Committed::revision))
                    .collect(Collectors.groupingBy(Committed::type, TreeMap::new, Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
