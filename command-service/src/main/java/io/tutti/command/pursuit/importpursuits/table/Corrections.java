package io.tutti.command.pursuit.importpursuits.table;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person says of a file instead of what was detected. All parts may be left out; later ones add to earlier. */
@Schema(name = "ImportCorrections")
public record Corrections(
        @Schema(description = "The system whose record ids the file has", example = "salesforce", type = "string")
        @Nullable
        SourceSystem sourceSystem,

        @Nullable Encoding encoding,
        @Nullable Delimiter delimiter,
        @Nullable NumberForm numberForm,
        @Nullable DateForm dateForm,

        @Schema(
                description = "Which column a field is read from, by its header; an empty text for none",
                example = "{\"AMOUNT\": \"Total contract value\", \"KIND\": \"\"}")
        @Size(max = 9)
        @Nullable
        Map<Field, @NotNull @Size(max = 1000) String> mapping,

        @Valid @Nullable Defaults defaults) {

    /** Nothing corrected. */
    public static final Corrections NONE = new Corrections(null, null, null, null, null, null, null);

    /** These, and where they say nothing the earlier ones. */
    public Corrections over(Corrections earlier) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        columns.putAll(earlier.columns());
        columns.putAll(columns());
        return new Corrections(
                sourceSystem == null ? earlier.sourceSystem : sourceSystem,
                encoding == null ? earlier.encoding : encoding,
                delimiter == null ? earlier.delimiter : delimiter,
                numberForm == null ? earlier.numberForm : numberForm,
                dateForm == null ? earlier.dateForm : dateForm,
                columns,
                inForce().over(earlier.inForce()));
    }

    Map<Field, String> columns() {
        return mapping == null ? Map.of() : mapping;
    }

    /** The defaults, of which all parts may be missing. */
    public Defaults inForce() {
        return defaults == null ? Defaults.NONE : defaults;
    }
}
