package io.tutti.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tutti.standalone.datafolder.DataFolder;
import io.tutti.standalone.startup.StartupProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryFolderTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @TempDir
    Path temp;

    @Test
    void an_empty_folder_is_good_for_a_story_that_ends_today() {
        try (DataFolder data = DataFolder.open(temp.resolve("new"))) {
            assertThat(StoryFolder.begin(data, MONDAY).day()).isEqualTo(MONDAY);
        }
    }

    @Test
    void a_story_that_was_interrupted_goes_on_and_keeps_its_day() {
        try (DataFolder data = DataFolder.open(temp)) {
            StoryFolder.begin(data, MONDAY);
        }
        try (DataFolder data = DataFolder.open(temp)) {
            refuses(() -> StoryFolder.mustNotBeHalfTold(data), "was interrupted", "./run --demo --data " + data.path());
            assertThat(StoryFolder.begin(data, TUESDAY).day()).isEqualTo(MONDAY);
        }
    }

    @Test
    void a_folder_with_the_whole_story_is_started_like_any_other() {
        try (DataFolder data = DataFolder.open(temp)) {
            StoryFolder.begin(data, MONDAY).complete();

            assertThatCode(() -> StoryFolder.mustNotBeHalfTold(data)).doesNotThrowAnyException();
            refuses(() -> StoryFolder.begin(data, TUESDAY), "holds the demo story already", "without --demo");
        }
    }

    @Test
    void other_data_is_left_alone() throws Exception {
        DataFolder.open(temp).close();
        Files.createDirectory(temp.resolve("postgresql"));

        try (DataFolder data = DataFolder.open(temp)) {
            refuses(() -> StoryFolder.begin(data, MONDAY), "holds data already", "Choose another folder");
            assertThat(temp.resolve("demo-story")).doesNotExist();
        }
    }

    private static void refuses(ThrowingCallable begin, String... words) {
        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(begin)
                .satisfies(problem -> assertThat(problem).hasMessageContainingAll(words))
                .satisfies(problem -> assertThat(problem.kind().exitCode()).isEqualTo(8));
    }
}
