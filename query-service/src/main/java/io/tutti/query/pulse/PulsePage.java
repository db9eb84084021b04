package io.tutti.query.pulse;

import io.tutti.contract.pulse.RoundId;
import io.tutti.contract.pulse.Statement;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import io.tutti.query.platform.SmallViews.Found;
import io.tutti.query.platform.page.CommandAnswer.Accepted;
import io.tutti.query.platform.page.CommandAnswer.Refused;
import io.tutti.query.platform.page.CommandClient;
import io.tutti.query.platform.page.Page;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.Reader;
import io.tutti.query.pursuit.card.PursuitCard;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pulse: the three statements asked of people, answered without a name, and what comes of it. */
@Page(menu = "/pulse", name = "pulse", shortcut = "u", order = 60)
class PulsePage {

    private static final String ROUNDS = "/api/v1/pulse-rounds";
    private static final String ONCE = "people-answer-once";
    private static final int RESULTS = 50;

    private final RoundViews rounds;
    private final PulseRoundsEndpoint endpoint;
    private final Board board;
    private final CommandClient commands;
    private final InstantSource clock = InstantSource.system();

    PulsePage(RoundViews rounds, PulseRoundsEndpoint endpoint, Board board, CommandClient commands) {
        this.rounds = rounds;
        this.endpoint = endpoint;
        this.board = board;
        this.commands = commands;
    }

    /**
     * A round for one viewer.
     *
     * @param pursuit whose team is asked; null for the whole organisation
     * @param asked whether the viewer is among those asked
     * @param runs whether the viewer may close it
     */
    record Round(RoundShown shown, @Nullable PursuitCard pursuit, boolean asked, boolean runs) {}

    @GetMapping("/pulse")
    String pulse(Caller caller, Model model) {
        model.addAttribute("idempotencyKey", UUID.randomUUID());
        return shown(caller, model);
    }

    private String shown(Caller caller, Model model) {
        Reader reader = Reader.of(caller);
        List<PursuitCard> own = board.cards(reader).stream()
                .filter(PursuitCard::open)
                .filter(card -> runs(card, caller))
                .sorted(PursuitCard.BY_ACCOUNT)
                .toList();
        model.addAttribute("asOf", clock.instant());
        model.addAttribute("open", rounds(rounds.open(), caller, RESULTS));
        model.addAttribute("closed", rounds(rounds.closed(), caller, RESULTS));
        model.addAttribute("statements", Statement.values());
        model.addAttribute("runsAll", runs(null, caller));
        model.addAttribute("own", own);
        return "pulse/pulse";
    }

    private List<Round> rounds(List<RoundView> all, Caller caller, int limit) {
        return all.stream()
                .filter(round -> endpoint.isVisible(round, caller))
                .limit(limit)
                .map(round -> round(round, caller))
                .toList();
    }

    private Round round(RoundView round, Caller caller) {
        PursuitId asked = round.pursuit();
        PursuitCard card =
                asked == null ? null : board.card(asked, Reader.of(caller)).orElse(null);
        boolean among = asked == null
                ? caller.hasAny(Role.CONTRIBUTOR, Role.LEAD, Role.LEADER, Role.ADMIN)
                : card != null
                        && card.team().stream()
                                .anyMatch(seat -> seat.member().value().equals(caller.subject()));
        return new Round(RoundShown.of(round), card, among, runs(card, caller));
    }

    /** Rounds are opened and closed by who answers for the people asked; the write side decides. */
    private static boolean runs(@Nullable PursuitCard card, Caller caller) {
        return caller.hasAny(Role.LEADER, Role.ADMIN)
                || (card != null && card.lead() != null && card.lead().value().equals(caller.subject()));
    }

    /** How a figure of a result comes about. */
    @GetMapping("/pulse/rounds/{id}/statements/{statement}")
    String explanation(@PathVariable RoundId id, @PathVariable Statement statement, Caller caller, Model model) {
        RoundView view = rounds.views()
                .read(id.value())
                .map(Found::view)
                .filter(round -> endpoint.isVisible(round, caller))
                .orElseThrow(() -> PulseRoundsEndpoint.notFound(id));
        Round round = round(view, caller);
        model.addAttribute("round", round);
        model.addAttribute("statement", statement);
        RoundShown.Result result = round.shown().result();
        if (result != null) {
            model.addAttribute(
                    "felt",
                    result.statements().stream()
                            .filter(one -> one.statement() == statement)
                            .findFirst()
                            .orElseThrow());
            model.addAttribute("agreed", view.agreed().getOrDefault(statement, 0));
            model.addAttribute("sum", view.sums().getOrDefault(statement, 0));
        }
        return "pulse/statement";
    }

    @PostMapping("/pulse/rounds")
    String open(
            @RequestParam(defaultValue = "") String pursuit,
            @RequestParam IdempotencyKey idempotencyKey,
            Caller caller,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Map<String, Object> command = pursuit.isBlank() ? Map.of() : Map.of("pursuit", pursuit);
        return switch (commands.send(ROUNDS, command, idempotencyKey)) {
            case Accepted done -> {
                next.addFlashAttribute("told", "pulse.opened");
                if (done.id() != null) {
                    await(RoundId.of(done.id()), _ -> true);
                }
                yield "redirect:/pulse";
            }
            case Refused refused -> again(refused, null, idempotencyKey, caller, model, response);
        };
    }

    @PostMapping("/pulse/rounds/{id}/answers")
    String answer(
            @PathVariable RoundId id,
            @RequestParam Map<String, String> entered,
            @RequestParam IdempotencyKey idempotencyKey,
            Caller caller,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Map<String, Object> points = new LinkedHashMap<>();
        for (Statement statement : Statement.values()) {
            String given = entered.getOrDefault(statement.name(), "");
            if (!given.isBlank()) {
                points.put(statement.name(), given.matches("\\d{1,3}") ? (Object) Integer.valueOf(given) : given);
            }
        }
        model.addAttribute("points", points);
        return switch (commands.send(ROUNDS + "/" + id + "/answers", Map.of("points", points), idempotencyKey)) {
            case Accepted _ -> {
                next.addFlashAttribute("told", "pulse.answered");
                next.addFlashAttribute("answered", id.toString());
                yield "redirect:/pulse";
            }
            case Refused refused -> again(refused, id, idempotencyKey, caller, model, response);
        };
    }

    @PostMapping("/pulse/rounds/{id}/closings")
    String close(
            @PathVariable RoundId id,
            Caller caller,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        // One round is closed once, however often the button is pressed.
        IdempotencyKey key = IdempotencyKey.of("close " + id);
        return switch (commands.send(ROUNDS + "/" + id + "/closings", Map.of(), key)) {
            case Accepted _ -> {
                next.addFlashAttribute("told", "pulse.closed");
                await(id, found -> found.view().closedAt() != null);
                yield "redirect:/pulse";
            }
            case Refused refused ->
                again(refused, id, IdempotencyKey.of(UUID.randomUUID().toString()), caller, model, response);
        };
    }

    /** The page once more, with what was refused at the round it was about. */
    private String again(
            Refused refused,
            @Nullable RoundId about,
            IdempotencyKey key,
            Caller caller,
            Model model,
            HttpServletResponse response) {
        response.setStatus(refused.status());
        model.addAttribute("refused", refused);
        if (refused.code().equals(ONCE)) {
            model.addAttribute("answered", about);
        }
        model.addAttribute("about", about);
        model.addAttribute("idempotencyKey", key.value());
        return shown(caller, model);
    }

    private void await(RoundId round, Predicate<Found<RoundView>> wanted) {
        try {
            rounds.views().await(round.value(), wanted);
        } catch (ProblemException notYet) {
            // It is stored, and shows a moment later.
        }
    }
}
