package io.tutti.command.pursuit.importpursuits.table;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * How a file is read. What is {@code ambiguous} was guessed and should be looked at before the import runs.
 *
 * @param mapping which column each field is read from
 * @param missing fields that no column was found for and that every row needs
 * @param columnsNotUsed headers of the columns that are not read
 * @param rows rows of the file, header and empty ones excluded
 */
@Schema(name = "ImportForm")
public record Form(
        Detected<SourceSystem> sourceSystem,
        Detected<Encoding> encoding,
        Detected<Delimiter> delimiter,
        Detected<NumberForm> numberForm,
        Detected<DateForm> dateForm,
        Map<Field, Column> mapping,
        List<Field> missing,
        List<String> columnsNotUsed,
        int rows) {

    /**
     * A column that is read.
     *
     * @param header its header; a second column with the same header has {@code (2)} behind it
     * @param ambiguous whether another column would fit as well
     * @param samples up to three of its values, shortened
     */
    @Schema(name = "ImportColumn")
    public record Column(String header, boolean ambiguous, List<String> samples) {}
}
