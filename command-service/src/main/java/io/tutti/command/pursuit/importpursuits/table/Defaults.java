package io.tutti.command.pursuit.importpursuits.table;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.PursuitKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for rows that say nothing themselves. All but the currency is for new pursuits only: an existing one is
 * never changed to a default.
 */
@Schema(name = "ImportDefaults")
public record Defaults(
        @Schema(description = "ISO 4217 code for amounts without a currency", example = "EUR", type = "string")
        @Nullable
        Currency currency,

        @Schema(description = "Who must contribute to new pursuits", example = "[\"sales\", \"legal\"]")
        @Size(min = 1, max = 30)
        @Nullable
        List<@NotNull Department> requiredDepartments,

        @Schema(description = "The kind of new pursuits", example = "renewal") @Nullable
        PursuitKind kind,

        @Schema(description = "Your department in new pursuits; by default the one of your access token") @Nullable
        Department leadDepartment) {

    static final Defaults NONE = new Defaults(null, null, null, null);

    /** These, and where they say nothing the earlier ones. */
    Defaults over(Defaults earlier) {
        return new Defaults(
                currency == null ? earlier.currency : currency,
                requiredDepartments == null ? earlier.requiredDepartments : requiredDepartments,
                kind == null ? earlier.kind : kind,
                leadDepartment == null ? earlier.leadDepartment : leadDepartment);
    }

    /** The default departments; empty without any. */
    public List<Department> departments() {
        return requiredDepartments == null ? List.of() : requiredDepartments;
    }
}
