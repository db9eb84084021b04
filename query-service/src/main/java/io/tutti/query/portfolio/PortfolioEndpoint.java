package io.tutti.query.portfolio;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.platform.security.Caller;
import io.tutti.query.portfolio.Risk.Reason;
import io.tutti.query.portfolio.Selection.Page;
import io.tutti.query.portfolio.Trend.Week;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.Reader;
import io.tutti.query.pursuit.card.PursuitCard;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Reads over all pursuits that the caller may see. */
@RestController
@RequestMapping(path = "/api/v1/portfolio", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Portfolio", description = "All pursuits side by side")
class PortfolioEndpoint {

    private static final String CURSOR = "The nextCursor of the part before";

    private final Board board;
    private final InstantSource clock = InstantSource.system();

    PortfolioEndpoint(Board board) {
        this.board = board;
    }

    /** A pursuit at risk, and why. */
    record AtRisk(@JsonUnwrapped Ranked pursuit, List<Reason> reasons) {}

    /** The trend of the pursuits that a filter selects, earliest week first. */
    record TrendOfSelection(Instant asOf, String filter, int total, List<Week> weeks) {}

    @GetMapping("/heat-map")
    @Operation(
            summary = "Read the heat map of departments by pursuits",
            description = "For every pursuit what each required or contributing department gave, and what of it counts."
                    + " Answered from memory; what happened a moment ago is in.")
    Page<HeatMapRow> heatMap(
            @ParameterObject PortfolioFilter filter,
            @Parameter(description = "Order") @RequestParam(defaultValue = "SCORE_LOWEST") Sort sort,
            @Parameter(description = CURSOR, schema = @Schema(type = "string"))
                    @RequestParam(required = false)
                    @Nullable
                    Place cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        Selection selection = select(filter, caller);
        return selection.page(
                selection.cards(),
                Function.identity(),
                sort::key,
                cursor,
                limit,
                (card, rank) -> HeatMapRow.of(card, rank, selection.asOf()));
    }

    @GetMapping("/ranking")
    @Operation(
            summary = "Read the ranking of pursuits by collaboration score",
            description = "Pursuits are ranked, never persons. Those without enough evidence for a score come last.")
    Page<Ranked> ranking(
            @ParameterObject PortfolioFilter filter,
            @Parameter(description = "Order") @RequestParam(defaultValue = "SCORE_HIGHEST") Sort sort,
            @Parameter(description = CURSOR, schema = @Schema(type = "string"))
                    @RequestParam(required = false)
                    @Nullable
                    Place cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        Selection selection = select(filter, caller);
        return selection.page(
                selection.cards(),
                Function.identity(),
                sort::key,
                cursor,
                limit,
                (card, rank) -> Ranked.of(card, rank, selection.asOf()));
    }

    @GetMapping("/at-risk")
    @Operation(
            summary = "List open pursuits at risk, with every reason",
            description =
                    "At risk is where something is at stake (a large deal, a gate within 14 days, a decision within"
                            + " 30 days) and something is wrong (required departments silent, a score under 40 or too little"
                            + " evidence for one, 10 points lost within four weeks, requests overdue). Those with the most reasons"
                            + " come first, and of these the one that closes first.")
    Page<AtRisk> atRisk(
            @ParameterObject PortfolioFilter filter,
            @Parameter(description = CURSOR, schema = @Schema(type = "string"))
                    @RequestParam(required = false)
                    @Nullable
                    Place cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        Selection selection = select(filter, caller);
        List<Risk> risks = selection.cards().stream()
                .flatMap(card -> Risk.of(card, selection.asOf()).stream())
                .toList();
        return selection.page(
                risks,
                Risk::card,
                Risk::order,
                cursor,
                limit,
                (risk, rank) -> new AtRisk(Ranked.of(risk.card(), rank, selection.asOf()), risk.reasons()));
    }

    @GetMapping("/trend")
    @Operation(
            summary = "Read how the scores went, week by week",
            description =
                    "Median and quartiles of the pursuits that went on at the end of each ISO week (UTC), each score"
                            + " by the formula that was in force then, with the gates that were passed and the decisions.")
    TrendOfSelection trend(
            @ParameterObject PortfolioFilter filter,
            @Parameter(description = "How many weeks, the present one included")
                    @RequestParam(defaultValue = "26")
                    @Min(1)
                    @Max(156)
                    int weeks,
            Caller caller) {
        Instant now = clock.instant();
        List<PursuitCard> cards = cards(filter, caller);
        return new TrendOfSelection(now, filter.toString(), cards.size(), Trend.of(cards, weeks, now));
    }

    @GetMapping(path = "/pursuits.csv", produces = PortfolioExport.CSV)
    @Operation(
            summary = "Export pursuits as CSV",
            description =
                    "RFC 4180, UTF-8, one line a pursuit, all that the filter selects. Every line states the moment,"
                            + " the formula and the filter.")
    ResponseEntity<StreamingResponseBody> csv(
            @ParameterObject PortfolioFilter filter,
            @Parameter(description = "Order") @RequestParam(defaultValue = "SCORE_HIGHEST") Sort sort,
            Caller caller) {
        return PortfolioExport.of(select(filter, caller), sort).csv();
    }

    @GetMapping(path = "/pursuits.xlsx", produces = PortfolioExport.XLSX)
    @Operation(
            summary = "Export pursuits as a spreadsheet",
            description =
                    "One line a pursuit, all that the filter selects; a second sheet states the moment, the formula and"
                            + " the filter.")
    ResponseEntity<StreamingResponseBody> xlsx(
            @ParameterObject PortfolioFilter filter,
            @Parameter(description = "Order") @RequestParam(defaultValue = "SCORE_HIGHEST") Sort sort,
            Caller caller) {
        return PortfolioExport.of(select(filter, caller), sort).xlsx();
    }

    /** All that a filter selects, ended ones included unless it says otherwise. */
    List<PursuitCard> cards(PortfolioFilter filter, Caller caller) {
        return board.cards(Reader.of(caller)).stream()
                .filter(filter.checked()::includes)
                .toList();
    }

    private Selection select(PortfolioFilter filter, Caller caller) {
        return Selection.of(filter.checked().orOpen(), board.cards(Reader.of(caller)), clock.instant());
    }
}
