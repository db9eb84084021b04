package io.tutti.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is published in its JSON form, approved by eye, and what its file's name says:
 * {@code <type>.<revision>[.<variant>].json}.
 *
 * @param name the file's name
 * @param type logical name of the event or state
 */
public record ApprovedForm(String name, String type, int revision, String json) {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Pattern NAME = Pattern.compile("(?<type>.+?)\\.(?<revision>\\d+)(\\..+)?\\.json");

    /** All events by name, the plain form of a type before its variants. */
    public static List<ApprovedForm> all() {
        return in("approved");
    }

    /** All states by name. */
    public static List<ApprovedForm> states() {
        return in("approved-states");
    }

    private static List<ApprovedForm> in(String folder) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.map(ApprovedForm::of)
                    .sorted(Comparator.comparing(form -> form.name.replace(".json", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApprovedForm of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " is called otherwise than approved forms are");
        }
        try {
            return new ApprovedForm(
                    name.group(), name.group("type"), Integer.parseInt(name.group("revision")), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Class<? extends DomainEvent> eventClass() {
        return Objects.requireNonNull(EventCodec.classOf(type), type);
    }

    @Override
    public String toString() {
        return name;
    }
}
