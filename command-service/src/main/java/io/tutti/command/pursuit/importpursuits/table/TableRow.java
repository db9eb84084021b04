package io.tutti.command.pursuit.importpursuits.table;

import org.jspecify.annotations.Nullable;

/**
 * One row of a file as it was read: either a pursuit or why not.
 *
 * @param line line of the file on which it starts, from 1
 * @param externalId as in the file; null when it has none
 */
public record TableRow(
        long line,
        @Nullable String externalId,
        @Nullable ImportedPursuit pursuit,
        @Nullable Unreadable unreadable) {

    /**
     * Why a row is not read.
     *
     * @param code stable, kebab-case
     * @param field the field at fault; null when it is the whole row
     * @param value what stands there, shortened; null when nothing does
     * @param explanation what is wrong and what to do
     * @param skipped whether the row is no record at all, such as a report's footer, which is no fault
     */
    public record Unreadable(
            String code, @Nullable Field field, @Nullable String value, String explanation, boolean skipped) {}
}
