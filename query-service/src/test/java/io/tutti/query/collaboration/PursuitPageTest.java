package io.tutti.query.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.BuyingInfluenceIdentified;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.IssueStated;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.ReadSide;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** The page of one pursuit, and the explanations of its numbers. */
class PursuitPageTest extends ReadSide {

    private static final String PAGE = "/pursuits/" + PursuitStory.pursuitId(1);

    private static final Pattern EXPLAINED = Pattern.compile("href=\"(" + PAGE + "/explanations/[^\"]+)\"");

    @Test
    void a_page_shows_the_score_with_its_parts_and_where_its_points_are() throws Exception {
        fold(PursuitStory.eventful(1));

        page(PAGE, "ana~contributor~sales")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Aurora Rail",
                                "Signalling for the northern corridor",
                                "Collaboration score",
                                "What there is",
                                "Several at once",
                                "Next best actions",
                                "Red flags",
                                "Coverage by kind and gate",
                                "Buying influences",
                                "Contributions",
                                "Who works with whom",
                                "Input requests",
                                "What changed since the last gate",
                                "Activity")))
                .andExpect(content().string(containsString("data-live-stream=\"/api/v1/stream?pursuit=")));
    }

    @Test
    void every_number_that_explains_itself_has_an_explanation() throws Exception {
        fold(everything());
        String page = html(PAGE);

        List<String> explained = EXPLAINED
                .matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();

        assertThat(explained).hasSizeGreaterThan(20);
        for (String address : explained) {
            assertThat(html(address)).as(address).contains("id=\"explanation\"", "class=\"formula");
        }
        page(PAGE + "/explanations/luck", "ana").andExpect(status().isNotFound());
    }

    @Test
    void the_explanation_of_the_score_has_its_formula_and_the_events_behind_it() throws Exception {
        fold(PursuitStory.eventful(1));

        page(PAGE + "/explanations/score", "ana")
                .andExpect(content()
                        .string(allOf(
                                containsString("100 × C × (0.2 B + 0.35 X + 0.15 Y + 0.3 T)"),
                                containsString("/activity?from="))));
    }

    @Test
    void with_too_little_evidence_it_says_in_words_what_is_missing_and_shows_no_number() throws Exception {
        fold(story);

        page(PAGE, "ana")
                .andExpect(content()
                        .string(allOf(
                                containsString("Insufficient evidence"),
                                containsString("A score needs 5 contributions from 2 departments."),
                                not(containsString("What there is")))));
    }

    @Test
    void what_people_write_stays_text() throws Exception {
        String hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        MemberId mallory = new MemberId("mallory");
        Department sales = new Department("sales");
        fold(story.add(new MemberJoined(mallory, hostile, sales, TeamRole.CONTRIBUTOR))
                .add(new ContributionLogged(
                        PursuitStory.contribution(7),
                        mallory,
                        sales,
                        Artefact.WIN_THEME.kind(),
                        Artefact.WIN_THEME,
                        hostile,
                        hostile,
                        List.of(hostile),
                        List.of(),
                        PursuitStory.START))
                .add(new InputRequested(
                        PursuitStory.request(7),
                        mallory,
                        sales,
                        new Department("legal"),
                        null,
                        hostile,
                        PursuitStory.START.plusSeconds(60),
                        PursuitStory.START)));

        for (String address :
                List.of("", "/activity", "/explanations/contribution?about=" + PursuitStory.contribution(7))) {
            assertThat(html(PAGE + address))
                    .as(address)
                    .doesNotContain("<script>alert", "<img src=x")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
    }

    @Test
    void a_past_instant_takes_the_whole_page_there_without_anything_to_do() throws Exception {
        fold(PursuitStory.eventful(1));
        Instant then = PursuitStory.eventful(1).event(4).recordedAt();

        page(PAGE + "?asOf=" + then, "ana")
                .andExpect(content()
                        .string(allOf(
                                containsString("Back to now"),
                                containsString("Title 2"),
                                not(containsString("Title 20")),
                                not(containsString("data-live-stream")),
                                not(containsString("/contributions/new")),
                                not(containsString("/acknowledgements\"")))))
                .andExpect(content().string(containsString("/explanations/counted?asOf=" + then)));
        page(PAGE + "?asOf=2999-01-01T00:00:00Z", "ana").andExpect(status().isBadRequest());
        page(PAGE + "?asOf=2001-01-01T00:00:00Z", "ana").andExpect(status().isNotFound());
    }

    @Test
    void day_and_time_lead_to_that_instant_where_there_is_no_script() throws Exception {
        fold(PursuitStory.eventful(1));

        page(PAGE + "/past?at=2026-03-02T10:30", "ana").andExpect(redirectedUrl(PAGE + "?asOf=2026-03-02T10:30:00Z"));
        page(PAGE + "/past?at=2001-01-01T00:00", "ana").andExpect(redirectedUrl(PAGE + "?asOf=" + PursuitStory.START));
        page(PAGE + "/past?at=2999-01-01T00:00", "ana").andExpect(redirectedUrl(PAGE));
        page(PAGE + "/past?at=lately", "ana").andExpect(status().isBadRequest());
    }

    @Test
    void contributions_are_filtered_by_the_address() throws Exception {
        fold(PursuitStory.eventful(1));

        assertThat(titles(PAGE)).contains("Title 8", "Title 9");
        assertThat(titles(PAGE + "?department=sales")).contains("Title 8").doesNotContain("Title 9");
        assertThat(titles(PAGE + "?person=leo&counted=yes&kind=KEY_MESSAGE"))
                .contains("Title 3")
                .doesNotContain("Title 2");
        assertThat(titles(PAGE + "?counted=no")).contains("Title 4", "Title 9").doesNotContain("Title 3");
        assertThat(titles(PAGE + "?kind=NO_SUCH_KIND")).isEmpty();
        assertThat(html(PAGE + "?kind=NO_SUCH_KIND")).contains("No contribution fits");
        page(PAGE + "?shown=many", "ana").andExpect(status().isBadRequest());
        assertThat(html(PAGE + "?department=%22%3E%3Cscript%3E&shown=-4")).doesNotContain("\"><script>");
    }

    @Test
    void a_confidential_pursuit_is_not_there_for_others_on_any_of_its_pages() throws Exception {
        fold(new PursuitStory(1).everything());

        for (String address : List.of("", "/activity", "/past?at=2026-03-02T10:30", "/explanations/score")) {
            page(PAGE + address, "eve~contributor~sales")
                    .andExpect(status().isNotFound())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("<code>pursuit-not-found</code>"), not(containsString("Aurora")))));
        }
        page(PAGE, "ana").andExpect(content().string(containsString("Confidential")));
    }

    @Test
    void a_page_with_an_event_missing_says_so() throws Exception {
        fold(story.events());
        PursuitStory more = PursuitStory.eventful(1);
        fold(more.events(10, 12));

        page(PAGE, "ana")
                .andExpect(content()
                        .string(allOf(
                                containsString("Something that happened is not shown"),
                                containsString("Event 6 has not arrived"))));
    }

    @Test
    void it_speaks_german_in_everything_but_what_people_wrote() throws Exception {
        fold(everything());

        http.perform(get(URI.create(PAGE))
                        .accept(MediaType.TEXT_HTML)
                        .header("Accept-Language", "de")
                        .with(loggedIn("ana")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Score der Zusammenarbeit"),
                                containsString("Was jetzt am meisten hilft"),
                                containsString("hat „Title 20“ erfasst"),
                                containsString("Niemand beim Kunden leitet das Team an"),
                                not(containsString("Nobody")),
                                not(containsString("acknowledged it")))));
    }

    @Test
    void activity_is_read_part_by_part() throws Exception {
        fold(PursuitStory.eventful(1));

        Matcher further =
                Pattern.compile("href=\"(" + PAGE + "/activity\\?from=\\d+)\"").matcher(html(PAGE));
        assertThat(further.find()).isTrue();
        assertThat(html(further.group(1))).contains("The pursuit was opened", "id=\"e-0\"");
    }

    @Test
    void a_pursuit_of_which_nothing_is_known_yet_says_what_to_do_first() throws Exception {
        fold(new PursuitStory(1).opened("legal", "sales").joined("ana", "sales"));

        page(PAGE, "ana")
                .andExpect(content()
                        .string(allOf(
                                containsString("Nobody has given anything yet"),
                                containsString("Nobody at the customer is identified"),
                                containsString("Nobody was asked for anything"))));
    }

    /** A pursuit with something in every section. */
    private static PursuitStory everything() {
        return PursuitStory.eventful(1)
                .add(BuyingInfluenceIdentified.class, "ana", "sales", 1)
                .add(IssueStated.class, "ana", "sales", 1)
                .add(InputRequested.class, "ana", "sales", 5);
    }

    private List<String> titles(String address) throws Exception {
        return Pattern.compile("<h3>(Title \\d+)</h3>")
                .matcher(html(address))
                .results()
                .map(title -> title.group(1))
                .toList();
    }

    private String html(String address) throws Exception {
        return page(address, "ana~contributor~sales")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
