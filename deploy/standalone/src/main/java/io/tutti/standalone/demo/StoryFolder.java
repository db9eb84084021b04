package io.tutti.standalone.demo;

import io.tutti.standalone.datafolder.DataFolder;
import io.tutti.standalone.startup.StartupProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How far the story in a data folder is: one file with the day that it ends on and whether all of it is told. A folder
 * in which it was interrupted is good for going on with it, and for nothing else: what is due would be taken for missed.
 */
final class StoryFolder {

    private static final String NAME = "demo-story";
    private static final String ALL_TOLD = " told";

    private final Path file;
    private final LocalDate day;

    private StoryFolder(Path file, LocalDate day) {
        this.file = file;
        this.day = day;
    }

    /**
     * Begins the story in an empty folder, or goes on with one that was interrupted.
     *
     * @throws StartupProblem for a folder with other data, or with the whole story
     */
    static StoryFolder begin(DataFolder data, LocalDate today) {
        Path file = data.resolve(NAME);
        Optional<String> written = read(file);
        if (written.isEmpty() && !data.fresh() && Files.exists(data.resolve("postgresql"))) {
            throw problem("The data folder " + data.path() + " holds data already, and the demo story needs an empty"
                    + " one. Nothing was changed. Choose another folder: ./run --demo --data DIR");
        }
        if (written.isPresent() && written.get().endsWith(ALL_TOLD)) {
            throw problem(
                    "The data folder " + data.path() + " holds the demo story already. Nothing was changed. Start it"
                            + " without --demo; for a story that ends today, choose another folder: ./run --demo --data DIR");
        }
        StoryFolder story = new StoryFolder(
                file, written.map(text -> dayIn(text, data.path())).orElse(today));
        story.write("");
        return story;
    }

    static boolean isBegun(DataFolder data) {
        return Files.exists(data.resolve(NAME));
    }

    /** @throws StartupProblem when the story in the folder was interrupted */
    static void mustNotBeHalfTold(DataFolder data) {
        read(data.resolve(NAME)).filter(text -> !text.endsWith(ALL_TOLD)).ifPresent(text -> {
            throw problem("The demo story in " + data.path() + " was interrupted. Go on with it: ./run --demo --data "
                    + data.path() + ", or delete the folder.");
        });
    }

    /** The story ends as this day begins (UTC). */
    LocalDate day() {
        return day;
    }

    /** All of it is told. */
    void complete() {
        write(ALL_TOLD);
    }

    private void write(String state) {
        try {
            Path draft = Files.writeString(file.resolveSibling(NAME + ".new"), day + state + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate dayIn(String text, Path folder) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw problem("The file " + NAME + " in " + folder + " cannot be read. Delete the folder and begin anew.");
        }
    }

    private static StartupProblem problem(String message) {
        return new StartupProblem(StartupProblem.Kind.DEMO_STORY, message);
    }
}
