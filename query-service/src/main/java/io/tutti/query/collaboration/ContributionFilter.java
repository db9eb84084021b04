package io.tutti.query.collaboration;

import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.view.Contribution;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which contributions are shown, as the page's address says; what is blank there leaves none out.
 *
 * @param kind name of a kind
 * @param department code of a department
 * @param counted {@code yes} or {@code no}
 * @param person a member id
 * @param shown how many of them; null for the first few
 */
record ContributionFilter(
        @Nullable String kind,
        @Nullable String department,
        @Nullable String counted,
        @Nullable String person,
        @Nullable Integer shown) {

    static final int FEW = 10;
    private static final int MORE = 50;
    private static final int MOST = 500;

    boolean fits(Verdict verdict) {
        Contribution one = verdict.contribution();
        return fits(kind, one.kind().name())
                && fits(department, one.department().code())
                && fits(counted, verdict.counted() ? "yes" : "no")
                && fits(person, one.contributor().value());
    }

    /** Whether it leaves anything out. */
    public boolean narrows() {
        return !(blank(kind) && blank(department) && blank(counted) && blank(person));
    }

    int limit() {
        return shown == null ? FEW : Math.clamp(shown, FEW, MOST);
    }

    private static boolean fits(@Nullable String wanted, String actual) {
        return blank(wanted) || actual.equals(wanted);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** The same page with more of them. */
    public String more(PageAddress place) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(place.page());
        add(address, "kind", kind);
        add(address, "department", department);
        add(address, "counted", counted);
        add(address, "person", person);
        return address.queryParam("shown", Math.min(MOST, limit() + MORE))
                .build(true)
                .toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            // What comes from the address goes back into it as one value, whatever is in it.
            address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }
}
