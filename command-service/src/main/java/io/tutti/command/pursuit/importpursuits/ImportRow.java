package io.tutti.command.pursuit.importpursuits;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tutti.contract.pursuit.PursuitId;
import org.jspecify.annotations.Nullable;

/**
 * One row of an import as it is shown.
 *
 * @param line line of the file on which it starts, from 1, the header included
 * @param externalId the record's id in the exported system; null when it could not be read
 * @param pursuit the pursuit it is about; null when the row could not be read
 */
record ImportRow(
        @Schema(example = "17") int line,
        @Schema(example = "0065g00000ABCDEAA2") @Nullable String externalId,
        @Nullable PursuitId pursuit,
        @JsonUnwrapped Verdict verdict) {}
