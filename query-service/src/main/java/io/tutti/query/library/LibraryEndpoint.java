package io.tutti.query.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.security.Caller;
import io.tutti.query.library.LibraryStore.Limits;
import io.tutti.query.library.Search.Hit;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.Reader;
import io.tutti.query.pursuit.SequenceCursor;
import io.tutti.query.pursuit.card.PursuitCard;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds contributions over all pursuits that the caller may see. */
@RestController
@Tag(name = "Library", description = "What was contributed before, to be used again")
class LibraryEndpoint {

    /** Of more than so many that have one of the words, those that have all and then the newest are ranked. */
    private static final int RANKED = 2_000;

    private final LibraryProjection library;
    private final Board board;

    LibraryEndpoint(LibraryProjection library, Board board) {
        this.library = library;
        this.board = board;
    }

    /**
     * A contribution that was found.
     *
     * @param usedByOthers how often people of other departments accepted it, or used it with the customer
     * @param matchedWords how many of the words that were looked for it has
     */
    record Found(
            ContributionId id,
            PursuitId pursuit,
            String account,
            ContributionKind kind,
            Artefact artefact,
            Department department,
            MemberId contributor,
            Instant occurredAt,
            int usedByOthers,
            int matchedWords,
            Snippet title,
            Snippet text) {}

    /**
     * A part of what was found.
     *
     * @param total how many were found
     * @param cut whether more have one of the words than were looked at
     * @param nextCursor absent from the last part
     */
    record FoundPage(
            int total,
            boolean cut,
            List<Found> items,
            @Nullable SequenceCursor nextCursor) {}

    @GetMapping(path = "/api/v1/contributions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Find contributions",
            description =
                    "Over all pursuits that you may see, in their latest versions; withdrawn ones are not found. Words"
                            + " are found in other forms, too, English and German; \"words in quotes\" as they are, next to each"
                            + " other; -word leaves out what has it. The best first: who has more of the words, then those where they"
                            + " are rare, frequent, or in the title. Without q the newest.")
    FoundPage find(
            @Parameter(description = "What to look for", example = "signalling \"on time\" -freight")
                    @RequestParam(required = false)
                    @Size(max = 200)
                    @Nullable
                    String q,
            @Parameter(description = "Only those of this kind") @RequestParam(required = false) @Nullable
                    ContributionKind kind,
            @Parameter(description = "Only those of this department") @RequestParam(required = false) @Nullable
                    Department department,
            @Parameter(description = "The nextCursor of the part before") @RequestParam(required = false) @Nullable
                    SequenceCursor cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Caller caller) {
        Reader reader = Reader.of(caller);
        Search search = Search.of(q == null ? "" : q);
        List<Entry> candidates = library.store()
                .find(new Limits(search.words(), board.hiddenFrom(reader), kind, department), RANKED + 1);
        boolean cut = candidates.size() > RANKED;
        List<Entry> looked = cut ? candidates.subList(0, RANKED) : candidates;
        List<Hit> hits = search.rank(looked);
        int from = cursor == null ? 0 : Math.clamp(cursor.after(), 0, hits.size());
        int to = Math.min(hits.size(), from + limit);
        List<Found> items = hits.subList(from, to).stream()
                .flatMap(hit -> board.card(hit.entry().pursuit(), reader).stream()
                        .map(card -> found(hit, card, search.terms())))
                .toList();
        return new FoundPage(hits.size(), cut, items, to < hits.size() ? new SequenceCursor(to) : null);
    }

    private static Found found(Hit hit, PursuitCard card, Set<String> terms) {
        Entry entry = hit.entry();
        return new Found(
                entry.id(),
                entry.pursuit(),
                card.account(),
                entry.kind(),
                entry.artefact(),
                entry.department(),
                entry.contributor(),
                entry.occurredAt(),
                entry.uses(),
                hit.matched(),
                Snippet.of(entry.title(), terms),
                Snippet.of(entry.text(), terms));
    }
}
