package io.tutti.query.dealteam.contribution;

import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.security.Caller;
import io.tutti.query.dealteam.PursuitForms;
import io.tutti.query.platform.page.Page;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.PursuitReader;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.Reader;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.InputRequest.Status;
import io.tutti.query.pursuit.view.TeamMember;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Logs a contribution, in less time than there is between two meetings. */
@Page
class LogPage {

    private static final int BUILT_ON_AT_MOST = 50;
    private static final Map<ContributionKind, List<Artefact>> KINDS = Arrays.stream(Artefact.values())
            .collect(Collectors.groupingBy(Artefact::kind, TreeMap::new, Collectors.toList()));

    /** What people of some departments mostly give. */
    private static final Map<String, Artefact> OF_DEPARTMENT =
            Map.of("legal", Artefact.LEGAL, "finance", Artefact.FINANCIAL, "delivery", Artefact.DELIVERY);

    private final PursuitReader reader;
    private final Board board;
    private final PursuitForms forms;

    LogPage(PursuitReader reader, Board board, PursuitForms forms) {
        this.reader = reader;
        this.board = board;
        this.forms = forms;
    }

    /** For which pursuit; whoever is on one only has nothing to choose. */
    @GetMapping("/contributions/new")
    String choose(Caller caller, Model model) {
        List<PursuitCard> mine = board.cards(Reader.of(caller)).stream()
                .filter(card -> card.open()
                        && card.team().stream()
                                .anyMatch(seat -> seat.member().value().equals(caller.subject())))
                .sorted(Comparator.comparing(PursuitCard::recordedAt).reversed())
                .toList();
        model.addAttribute("pursuits", mine);
        return mine.size() == 1
                ? "redirect:/pursuits/" + mine.getFirst().id() + "/contributions/new"
                : "dealteam/choose-pursuit";
    }

    /** Next actions lead here with what they know: the kind, the request to answer, whose turn it is. */
    @GetMapping("/pursuits/{pursuit}/contributions/new")
    ModelAndView enter(
            @PathVariable PursuitId pursuit,
            @ModelAttribute("form") LogForm form,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String department,
            Caller caller) {
        Found found = reader.read(pursuit, null, caller);
        Optional<TeamMember> seat = PursuitForms.seat(found.view(), caller);
        Optional<Department> mine = seat.map(TeamMember::department);
        LogForm likely = form.orElse(likely(found, kind, mine, caller));
        return page(found, likely, caller)
                .addObject(
                        "turnOf",
                        department == null
                                        || mine.filter(own -> own.code().equals(department))
                                                .isPresent()
                                ? null
                                : department);
    }

    @PostMapping("/pursuits/{pursuit}/contributions/new")
    ModelAndView log(
            @PathVariable PursuitId pursuit,
            @ModelAttribute("form") LogForm form,
            @RequestParam IdempotencyKey idempotencyKey,
            Caller caller,
            RedirectAttributes next) {
        return forms.send(
                "/api/v1/pursuits/" + pursuit + "/contributions",
                form.body(),
                idempotencyKey,
                logged -> {
                    PursuitForms.tell(next, "told.logged", draft(pursuit));
                    return "/pursuits/" + pursuit + "?atLeast=" + logged.version();
                },
                () -> page(reader.read(pursuit, null, caller), form, caller));
    }

    private ModelAndView page(Found found, LogForm form, Caller caller) {
        List<InputRequest> open = found.view().requests().stream()
                .filter(request -> request.status() == Status.OPEN)
                .toList();
        return forms.page("dealteam/log", found)
                .addObject("form", form)
                .addObject("draft", draft(found.view().id()))
                .addObject("kinds", KINDS)
                .addObject("requests", open)
                .addObject(
                        "asked",
                        open.stream()
                                .filter(request -> request.id().toString().equals(form.answers()))
                                .findFirst()
                                .orElse(null))
                .addObject("seat", PursuitForms.seat(found.view(), caller).orElse(null))
                .addObject(
                        "earlier",
                        found.view().contributions().reversed().stream()
                                .filter(Contribution::stands)
                                .limit(BUILT_ON_AT_MOST)
                                .toList());
    }

    private static String draft(PursuitId pursuit) {
        return "log-" + pursuit;
    }

    /** What the person gave last in this pursuit, else what the department mostly gives; of the kind that was asked for. */
    private static Optional<Artefact> likely(
            Found found, @Nullable String kind, Optional<Department> department, Caller caller) {
        Optional<Artefact> last = found.view().contributions().reversed().stream()
                .filter(one -> one.contributor().value().equals(caller.subject()))
                .map(Contribution::artefact)
                .findFirst();
        Optional<Artefact> usual =
                last.or(() -> department.map(Department::code).map(OF_DEPARTMENT::get));
        List<Artefact> ofKind = Arrays.stream(Artefact.values())
                .filter(one -> one.kind().name().equals(kind))
                .toList();
        return ofKind.isEmpty() ? usual : usual.filter(ofKind::contains).or(() -> Optional.of(ofKind.getFirst()));
    }
}
