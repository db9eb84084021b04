package io.tutti.command.pursuit.logcontribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tutti.command.platform.dispatch.Receipt;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.platform.problem.ProblemException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * What became of one item of a batch: stored with id and version, or refused with a problem.
 *
 * @param index place of the item in the batch, from 0
 * @param status as a single request would have got it: 201, or 4xx
 * @param id the contribution; absent when refused
 * @param version version of the pursuit after it; absent when refused
 * @param problem why it was refused; absent when stored
 */
@Schema(name = "ContributionBatchResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchResult(
        @Schema(description = "Place of the item in the batch, from 0", example = "0")
        int index,

        @Schema(description = "As a single request would have got it: 201, or 4xx", example = "201")
        int status,

        @Schema(description = "The contribution; absent when refused") @Nullable
        String id,

        @Schema(description = "Version of the pursuit after it; absent when refused", example = "7") @Nullable
        Long version,

        @Schema(description = "Why it was refused; absent when stored") @Nullable
        Problem problem) {

    /** A refusal with its stable code, and what to do about it. */
    @Schema(name = "ContributionBatchProblem")
    record Problem(
            @Schema(example = "key-messages-have-proof-points")
            String code,

            @Schema(example = "A key message needs at least one proof point: what makes the customer believe it?")
            String detail) {}

    static BatchResult stored(int index, ContributionId id, Receipt receipt) {
        return new BatchResult(index, HttpStatus.CREATED.value(), id.toString(), receipt.version(), null);
    }

    static BatchResult refused(int index, ProblemException problem) {
        ProblemDetail told = problem.getBody();
        String code =
                String.valueOf(Objects.requireNonNull(told.getProperties()).get("code"));
        return new BatchResult(
                index,
                told.getStatus(),
                null,
                null,
                new Problem(code, Objects.requireNonNullElse(told.getDetail(), "")));
    }
}
