package io.tutti.query.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pulse.Statement;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.calibration.Calibrations;
import io.tutti.query.pulse.PulseResults;
import io.tutti.query.pulse.PulseResults.Felt;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.Quarter;
import io.tutti.query.pursuit.Reader;
import io.tutti.query.pursuit.card.PursuitCard;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads of the three statements, from the pursuits that the caller may see and from the organisation's calibration. */
@RestController
@RequestMapping(path = "/api/v1/evidence", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Evidence", description = "The three statements, answered from what happened")
class EvidenceEndpoint {

    private final Board board;
    private final Calibrations calibrations;
    private final PulseResults pulse;
    private final InstantSource clock = InstantSource.system();

    EvidenceEndpoint(Board board, Calibrations calibrations, PulseResults pulse) {
        this.board = board;
        this.calibrations = calibrations;
        this.pulse = pulse;
    }

    /**
     * The three statements at one moment.
     *
     * @param of whose pursuits these are, in words
     */
    @Schema(name = "EvidenceOfStatements")
    record EvidenceNow(Instant asOf, String of, List<StatementEvidence> statements) {}

    /**
     * A part of those for which a statement does not hold.
     *
     * @param total in all parts
     * @param nextCursor absent in the last part
     */
    @Schema(name = "EvidenceFailurePage")
    record FailurePage(
            int total, List<Finding> items, @Nullable String nextCursor) {}

    @GetMapping
    @Operation(
            summary = "Read the evidence for the three statements",
            description =
                    "Each with its share over all time and by quarter (UTC), beside the study's marks and what people"
                            + " felt in closed rounds of the pulse, with the latest 20 pursuits or metrics for which it does not"
                            + " hold. Confidential pursuits of others are neither counted nor listed.")
    EvidenceNow evidence(
            @Parameter(description = "How many quarters, the present one included")
                    @RequestParam(defaultValue = "8")
                    @Min(1)
                    @Max(40)
                    int quarters,
            Caller caller) {
        Instant now = clock.instant();
        List<PursuitCard> cards = board.cards(Reader.of(caller));
        List<Quarter> shown = Quarter.upTo(now, quarters);
        Map<Statement, List<Felt>> felt = pulse.ofOrganisation();
        return new EvidenceNow(
                now,
                "Pursuits that you may see (" + cards.size() + "), and the organisation's objectives and metrics.",
                Arrays.stream(Statement.values())
                        .map(statement -> StatementEvidence.of(
                                statement, evidence(statement, cards), shown, felt.getOrDefault(statement, List.of())))
                        .toList());
    }

    @GetMapping("/{statement}/failures")
    @Operation(
            summary = "List the pursuits or metrics for which a statement does not hold, and why",
            description = "The latest first: overall, or as it stood in one quarter.")
    FailurePage failures(
            @PathVariable Statement statement,
            @Parameter(
                            description = "A quarter, such as 2026-Q1",
                            schema = @Schema(type = "string", pattern = Quarter.FORM))
                    @RequestParam(required = false)
                    @Nullable
                    Quarter quarter,
            @Parameter(description = "The nextCursor of the part before", schema = @Schema(type = "string"))
                    @RequestParam(required = false)
                    @Nullable
                    FindingCursor cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        List<Finding> findings =
                evidence(statement, board.cards(Reader.of(caller))).findings(quarter);
        if (findings == null) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "quarter-not-kept",
                    "What metrics were aligned with at the end of " + quarter + " is not kept any more.");
        }
        List<Finding> failing =
                findings.stream().filter(finding -> !finding.holds()).toList();
        List<Finding> rest = failing.stream()
                .filter(finding -> cursor == null || cursor.isBefore(finding))
                .sorted(Finding.LATEST_FIRST)
                .limit(limit + 1L)
                .toList();
        List<Finding> items = rest.subList(0, Math.min(limit, rest.size()));
        return new FailurePage(
                failing.size(),
                items,
                rest.size() > limit ? FindingCursor.after(items.getLast()).toString() : null);
    }

    private Evidence evidence(Statement statement, List<PursuitCard> cards) {
        return switch (statement) {
            case CUSTOMER_CORE -> new UnderstoodBeforeProposal(cards);
            case COLLABORATIVE_CULTURE -> new TogetherBeforeGates(cards);
            case CALIBRATED_SUCCESS -> new AlignedMetrics(calibrations.ofOrganisation());
        };
    }
}
