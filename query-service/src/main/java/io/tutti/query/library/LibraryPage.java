package io.tutti.query.library;

import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.platform.security.Caller;
import io.tutti.query.platform.page.Page;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.Names;
import io.tutti.query.pursuit.PastPursuits;
import io.tutti.query.pursuit.Reader;
import io.tutti.query.pursuit.SequenceCursor;
import io.tutti.query.pursuit.card.PursuitCard.DepartmentPart;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks for what was contributed before. */
@Page(menu = "/library", name = "library", shortcut = "l", order = 40)
class LibraryPage {

    private static final int SHOWN = 20;
    private static final int LONGEST = 200;

    private final LibraryEndpoint library;
    private final Board board;
    private final PastPursuits pursuits;

    LibraryPage(LibraryEndpoint library, Board board, PastPursuits pursuits) {
        this.library = library;
        this.board = board;
        this.pursuits = pursuits;
    }

    /** A filter that means nothing here, such as a department of a pursuit that the viewer may not see, filters nothing. */
    @GetMapping("/library")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(required = false) @Nullable SequenceCursor cursor,
            Caller caller,
            Model model) {
        String typed = q.substring(0, Math.min(q.length(), LONGEST)).strip();
        List<Department> departments = board.cards(Reader.of(caller)).stream()
                .flatMap(card -> card.departments().stream())
                .map(DepartmentPart::department)
                .distinct()
                .sorted()
                .toList();
        ContributionKind ofKind = Arrays.stream(ContributionKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        Department ofDepartment = departments.stream()
                .filter(one -> one.code().equals(department))
                .findFirst()
                .orElse(null);
        int from = cursor == null ? 0 : Math.clamp(cursor.after(), 0, Integer.MAX_VALUE);
        model.addAttribute("found", library.find(typed, ofKind, ofDepartment, cursor, SHOWN, caller))
                .addAttribute("words", Search.of(typed).words().size())
                .addAttribute("q", typed)
                .addAttribute("kind", ofKind)
                .addAttribute("department", ofDepartment)
                .addAttribute("kinds", ContributionKind.values())
                .addAttribute("departments", departments)
                .addAttribute("from", from)
                .addAttribute("before", from == 0 ? null : new SequenceCursor(Math.max(0, from - SHOWN)))
                .addAttribute("names", new Names(pursuits));
        return "library/library";
    }
}
