package io.tutti.standalone.datafolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tutti.standalone.startup.StartupProblem;
import io.tutti.standalone.startup.StartupProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temp;

    @Test
    void a_new_folder_is_made_for_its_owner_alone_and_marked_with_the_format() throws IOException {
        Path folder = temp.resolve("a/b");

        try (DataFolder data = DataFolder.open(folder)) {
            assertThat(data.fresh()).isTrue();
            assertThat(folder.resolve("version")).hasContent("1\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void the_next_start_finds_the_folder_as_it_was_left() throws IOException {
        try (DataFolder first = DataFolder.open(temp)) {
            Files.writeString(first.resolve("something"), "kept");
        }

        try (DataFolder second = DataFolder.open(temp)) {
            assertThat(second.fresh()).isFalse();
            assertThat(second.resolve("something")).hasContent("kept");
        }
    }

    @Test
    void a_second_tutti_is_told_who_uses_the_folder() {
        try (DataFolder _ = DataFolder.open(temp)) {
            refused(temp, Kind.DATA_FOLDER_IN_USE)
                    .contains("Another Tutti (pid " + ProcessHandle.current().pid() + ") is using " + temp);
        }
    }

    @Test
    void data_of_another_format_is_left_alone() throws IOException {
        Files.writeString(temp.resolve("version"), "2\n");

        refused(temp, Kind.DATA_FOLDER_VERSION).contains("has format 2", "reads format 1");
        refused(temp, Kind.DATA_FOLDER_VERSION);
        assertThat(temp.resolve("version")).hasContent("2\n");
    }

    @Test
    void a_folder_with_other_things_in_it_is_left_alone() throws IOException {
        Files.writeString(temp.resolve("thesis.txt"), "mine");

        refused(temp, Kind.DATA_FOLDER).contains("is not empty and holds no data of Tutti");
        assertThat(temp).isDirectoryNotContaining("glob:**tutti.lock");
    }

    @Test
    void a_start_that_was_killed_in_its_first_instant_does_not_spoil_the_folder() throws IOException {
        Files.createFile(temp.resolve("tutti.lock"));
        Files.createFile(temp.resolve("tutti.lock.new"));

        try (DataFolder data = DataFolder.open(temp)) {
            assertThat(data.fresh()).isTrue();
        }
    }

    @Test
    void a_file_is_not_a_folder() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));

        refused(file, Kind.DATA_FOLDER).contains("is a file, not a folder");
        refused(file.resolve("below"), Kind.DATA_FOLDER).contains("cannot be written");
    }

    @Test
    void a_place_where_nothing_can_be_written_is_refused() {
        // Not even root writes there.
        Path nowhere = Path.of(System.getProperty("os.name").equals("Linux") ? "/proc" : "/dev/null");

        refused(nowhere.resolve("tutti"), Kind.DATA_FOLDER).contains("cannot be written", "--data DIR");
    }

    @Test
    void names_that_postgresql_or_kafka_would_misread_are_refused() {
        refused(temp.resolve("a,b"), Kind.DATA_FOLDER).contains("special character");
        refused(temp.resolve("a$b"), Kind.DATA_FOLDER).contains("special character");
    }

    private static org.assertj.core.api.AbstractStringAssert<?> refused(Path folder, Kind kind) {
        StartupProblem[] refusal = new StartupProblem[1];
        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> DataFolder.open(folder).close())
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind))
                .satisfies(problem -> refusal[0] = problem);
        return assertThat(refusal[0].getMessage());
    }
}
