package io.tutti.standalone;

import java.util.List;

/**
 * One kind of page, as somebody sees it.
 *
 * @param name names it in tests and in the files of its screenshots
 * @param person login of who looks at it
 * @param path its address; what is in braces is a thing of the demo story, see {@link Site}
 * @param status the status that it is answered with
 */
record SitePage(String name, String person, String path, int status) {

    /** Who is not logged in. */
    static final String NOBODY = "nobody";

    /** Every kind of page. Whoever makes a new one adds a line. */
    static final List<SitePage> ALL = List.of(
            page("login", NOBODY, "/login"),
            page("signed-out", NOBODY, "/signed-out"),
            page("portfolio", "ines", "/"),
            page("portfolio-ended", "ines", "/?open=false&department=legal&sort=SCORE_LOWEST"),
            page("portfolio-nothing", "ines", "/?currency=JPY"),
            page("portfolio-square", "ines", "/portfolio/pursuits/{pursuit}/departments/sales"),
            page("portfolio-change", "ines", "/portfolio/pursuits/{pursuit}/change"),
            page("portfolio-week", "ines", "/portfolio/weeks/{monday}"),
            page("evidence", "ines", "/evidence/COLLABORATIVE_CULTURE"),
            page("work", "ana", "/me"),
            page("work-empty", "kim", "/me"),
            page("work-week", "ana", "/me/weeks/{monday}"),
            page("departments", "ines", "/departments"),
            page("department", "ines", "/departments/legal"),
            page("department-figure", "ines", "/departments/legal/explanations/ACCEPTANCE"),
            page("department-link", "ines", "/departments/legal/links/sales"),
            page("lab", "ines", "/lab"),
            page("lab-tried", "ines", "/lab?balance=0.1&interlock=0.2&reciprocity=0.1&timeliness=0.6"),
            page("lab-medians", "ines", "/lab/medians?balance=0.1&interlock=0.2&reciprocity=0.1&timeliness=0.6"),
            page("lab-adoption", "ines", "/lab/adoption?balance=0.1&interlock=0.2&reciprocity=0.1&timeliness=0.6"),
            page("pulse", "ana", "/pulse"),
            page("admin", "kim", "/admin"),
            page("admin-projection", "kim", "/admin/projections/pursuits"),
            page("library", "ana", "/library?q=migration"),
            page("pursuit", "ana", "/pursuits/{pursuit}"),
            page("pursuit-won", "ines", "/pursuits/{won}"),
            page("pursuit-then", "ana", "/pursuits/{won}?asOf={then}"),
            page("pursuit-activity", "ana", "/pursuits/{pursuit}/activity"),
            page("pursuit-score", "ana", "/pursuits/{pursuit}/explanations/score"),
            page("choose", "ana", "/contributions/new"),
            page("log", "ana", "/pursuits/{pursuit}/contributions/new"),
            page("log-refused", "ines", "/pursuits/{pursuit}/contributions/new"),
            page("ask", "ana", "/pursuits/{pursuit}/input-requests/new"),
            page("request", "ana", "/pursuits/{pursuit}/input-requests/{request}"),
            page("identify", "ana", "/pursuits/{pursuit}/buying-influences/new"),
            page("influence", "ana", "/pursuits/{pursuit}/buying-influences/{influence}"),
            page("course", "ana", "/pursuits/{pursuit}/course"),
            page("open", "ana", "/pursuits/new"),
            new SitePage("not-here", "ana", "/nowhere", 404));

    private static SitePage page(String name, String person, String path) {
        return new SitePage(name, person, path, 200);
    }

    @Override
    public String toString() {
        return name;
    }
}
