package io.tutti.query.pursuit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pursuit.ExternalReference;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.security.Caller;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.card.Cards;
import io.tutti.query.pursuit.card.ScoreSampling;
import io.tutti.query.pursuit.view.Facts;
import io.tutti.query.pursuit.view.Facts.CloseSince;
import io.tutti.query.pursuit.view.Facts.DepartmentsSince;
import io.tutti.query.pursuit.view.Facts.ValueSince;
import io.tutti.query.pursuit.view.Facts.VisibilitySince;
import io.tutti.query.pursuit.view.PursuitView;
import io.tutti.query.pursuit.view.TeamMember;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads of pursuits and their teams, at the addresses that writes gave. */
@RestController
@RequestMapping(path = "/api/v1/pursuits", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Pursuits", description = "What is being pursued, by whom, and what they contributed")
public class PursuitsEndpoint {

    public static final String AT_LEAST =
            "Version of the pursuit, as an ETag of a write gave it, that the answer must show; waits up to 2 seconds";

    private final PursuitStore store;
    private final PursuitReader reader;
    private final ScoreSampling sampling;

    PursuitsEndpoint(PursuitStore store, PursuitReader reader, ScoreSampling sampling) {
        this.store = store;
        this.reader = reader;
        this.sampling = sampling;
    }

    /** A part of the list; {@code nextCursor} is absent from the last one. */
    record PursuitPage(List<PursuitSummary> items, @Nullable String nextCursor) {}

    /**
     * A pursuit with its team and how it came to be what it is.
     *
     * @param lead null while nobody leads
     * @param sponsor null while nobody stands behind it
     * @param team who is on it now
     * @param formerMembers who was on it, with the role and department that they had at last
     * @param values what the deal was worth, one after the other; likewise the other histories
     */
    record PursuitWithTeam(
            @JsonUnwrapped PursuitSummary pursuit,
            @Nullable ExternalReference externalReference,
            @Nullable MemberId lead,
            @Nullable MemberId sponsor,
            List<TeamMember> team,
            List<TeamMember> formerMembers,
            List<ValueSince> values,
            List<CloseSince> closes,
            List<DepartmentsSince> departments,
            List<VisibilitySince> visibilities) {

        private static PursuitWithTeam of(PursuitView view, PursuitSummary summary, Facts facts) {
            List<TeamMember> team =
                    view.team().stream().filter(TeamMember::present).toList();
            return new PursuitWithTeam(
                    summary,
                    facts.externalReference(),
                    first(team, TeamRole.LEAD),
                    first(team, TeamRole.SPONSOR),
                    team,
                    view.team().stream().filter(member -> !member.present()).toList(),
                    facts.values(),
                    facts.closes(),
                    facts.departments(),
                    facts.visibilities());
        }

        private static @Nullable MemberId first(List<TeamMember> team, TeamRole role) {
            return team.stream()
                    .filter(member -> member.role() == role)
                    .map(TeamMember::member)
                    .findFirst()
                    .orElse(null);
        }
    }

    @GetMapping
    @Operation(
            summary = "List pursuits, the newest first",
            description = "Confidential pursuits are listed for their team, leaders and administrators only. With"
                    + " externalReference there is one pursuit or none.")
    PursuitPage list(
            @Parameter(description = "The nextCursor of the part before", schema = @Schema(type = "string"))
                    @RequestParam(required = false)
                    @Nullable
                    PageCursor cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(
                            description = "Only the pursuit that an import opened for this record of another system",
                            schema = @Schema(type = "string", example = "salesforce:0065g00000ABCDEAA2"))
                    @RequestParam(required = false)
                    @Nullable
                    ExternalReference externalReference,
            Caller caller) {
        if (externalReference != null) {
            PursuitId id = new PursuitId(IdempotencyKey.fingerprint(externalReference.nameOfPursuit()));
            return new PursuitPage(
                    store.listed(List.of(id), Reader.of(caller)).stream()
                            .map(PursuitSummary::of)
                            .toList(),
                    null);
        }
        List<PursuitSummary> found =
                store.list(Reader.of(caller), cursor == null ? null : cursor.place(), limit + 1).stream()
                        .map(PursuitSummary::of)
                        .toList();
        if (found.size() <= limit) {
            return new PursuitPage(found, null);
        }
        List<PursuitSummary> items = found.subList(0, limit);
        PursuitSummary last = items.getLast();
        return new PursuitPage(
                items, PageCursor.after(last.openedAt(), last.id()).toString());
    }

    @GetMapping("/{pursuitId}")
    @Operation(
            summary = "Read a pursuit and its team",
            description = "What is pursued now, and how value, expected close, required departments and visibility came"
                    + " to be what they are. A confidential pursuit exists for its team, leaders and administrators"
                    + " only; this is so for all addresses below it.")
    ResponseEntity<PursuitWithTeam> pursuit(
            @PathVariable PursuitId pursuitId,
            @Parameter(description = AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer(PursuitWithTeam.of(found.view(), summary(found), found.facts()));
    }

    private PursuitSummary summary(Found found) {
        return PursuitSummary.of(Cards.of(
                found.view(), found.facts(), found.at(), sampling.formulaAt(found.at()), List.of(), List.of()));
    }

    @GetMapping("/{pursuitId}/members/{memberId}")
    @Operation(
            summary = "Read a member of a pursuit's team",
            description = "Also somebody who left, with the time of leaving. Departments are all those that the person"
                    + " worked for in this pursuit, the present one last.")
    ResponseEntity<TeamMember> member(
            @PathVariable PursuitId pursuitId,
            @PathVariable MemberId memberId,
            @Parameter(description = AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer(
                "member",
                found.view().team().stream()
                        .filter(member -> member.member().equals(memberId))
                        .findFirst());
    }
}
