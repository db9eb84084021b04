package io.tutti.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An event in its JSON form, approved by eye, and what its file's name says: {@code <type>.<revision>[.<variant>].json}.
 *
 * @param name the file's name
 * @param type logical name of the event
 */
public record ApprovedForm(String name, String type, int revision, String json) {

    private static final Path FOLDER = Path.of("src/test/resources/approved");

    /** All of them by name, so that the plain form of a type comes before its variants. */
    public static List<ApprovedForm> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(ApprovedForm::of)
                    .sorted(Comparator.comparing(ApprovedForm::plainFirst))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApprovedForm of(Path file) {
        String name = file.getFileName().toString();
        String[] parts = name.split("\\.");
        try {
            return new ApprovedForm(
                    name,
                    parts[0] + "." + parts[1] + "." + parts[2],
                    Integer.parseInt(parts[3]),
                    Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String plainFirst() {
        return name.replace(".json", "");
    }

    public Class<? extends DomainEvent> eventClass() {
        return Objects.requireNonNull(EventCodec.classOf(type), type);
    }

    @Override
    public String toString() {
        return name;
    }
}
