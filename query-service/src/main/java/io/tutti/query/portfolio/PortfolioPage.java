package io.tutti.query.portfolio;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.Stage;
import io.tutti.platform.security.Caller;
import io.tutti.query.platform.page.Page;
import io.tutti.query.platform.page.Panel;
import io.tutti.query.portfolio.PortfolioEndpoint.TrendOfSelection;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.Reader;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.DepartmentPart;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** All pursuits side by side, as people see them. */
@Page(menu = "/", name = "portfolio", shortcut = "p", order = 10)
class PortfolioPage {

    private static final int ROWS = 50;
    private static final int RISKS = 50;
    private static final int WEEKS = 52;

    private final PortfolioEndpoint portfolio;
    private final Board board;
    private final List<Panel> panels;
    private final JsonMapper json;

    PortfolioPage(PortfolioEndpoint portfolio, Board board, List<Panel> panels, JsonMapper json) {
        this.portfolio = portfolio;
        this.board = board;
        this.panels = panels;
        this.json = json;
    }

    @GetMapping("/")
    String portfolio(
            PortfolioFilter filter,
            @RequestParam(defaultValue = "SCORE_LOWEST") Sort sort,
            @RequestParam(required = false) @Nullable Place cursor,
            Caller caller,
            Model model) {
        HeatMap heat = HeatMap.of(portfolio.heatMap(filter, sort, cursor, ROWS, caller));
        TrendOfSelection trend = portfolio.trend(filter, WEEKS, caller);
        model.addAttribute("filter", filter);
        model.addAttribute("sort", sort);
        model.addAttribute("asOf", heat.page().asOf());
        model.addAttribute("today", heat.page().asOf().atOffset(ZoneOffset.UTC).toLocalDate());
        model.addAttribute("heat", heat);
        model.addAttribute("risks", portfolio.atRisk(filter, null, RISKS, caller));
        model.addAttribute("weeks", trend.weeks());
        model.addAttribute("trendValues", json.writeValueAsString(trend.weeks()));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("departments", departments(caller));
        panels.stream().filter(panel -> panel.page().equals("/")).forEach(panel -> panel.show(caller, model));
        return "portfolio/portfolio";
    }

    /** All that one could filter by. */
    private SortedSet<Department> departments(Caller caller) {
        SortedSet<Department> all = new TreeSet<>();
        for (PursuitCard card : board.cards(Reader.of(caller))) {
            for (DepartmentPart part : card.departments()) {
                all.add(part.department());
            }
        }
        return all;
    }
}
