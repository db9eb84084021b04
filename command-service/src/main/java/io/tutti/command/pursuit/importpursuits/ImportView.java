package io.tutti.command.pursuit.importpursuits;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tutti.command.pursuit.importpursuits.table.Defaults;
import io.tutti.command.pursuit.importpursuits.table.Form;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as its maker sees it. */
@Schema(name = "Import")
record ImportView(
        UUID id,

        @Schema(description = "CHECKING finds out what each row would do and stores nothing in pursuits")
        ImportState state,

        Instant madeAt,

        @Schema(description = "How the file is read; correct it with POST to its corrections")
        Form form,

        @Schema(description = "What holds for rows that say nothing themselves")
        Defaults defaults,

        @Schema(
                description = "Number of rows by outcome; outcomes without rows are left out",
                example = "{\"WOULD_OPEN\": 120, \"REFUSED\": 3}")
        Map<Outcome, Integer> rows,

        Progress progress,

        @Schema(description = "The first rows that are refused or skipped; all of them are at its rows")
        List<ImportRow> problems) {

    /**
     * How far the rows that are due in this state have come.
     *
     * @param rowsPerSecond lately, over all processes; 0 when nothing is due or nothing moves
     * @param secondsLeft at that speed; null when it cannot be said
     */
    @Schema(name = "ImportProgress")
    record Progress(
            @Schema(example = "600") int done,
            @Schema(example = "1200") int total,
            @Schema(example = "150") long rowsPerSecond,
            @Schema(example = "4") @Nullable Long secondsLeft) {}

    /** A page of rows. */
    @Schema(name = "ImportRows")
    record Page(
            List<ImportRow> rows,

            @Schema(description = "Pass it as cursor for the next page; absent on the last one", example = "99")
            @Nullable
            Integer next) {}
}
