package io.tutti.query.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.ReadSide;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class PortfolioReadingTest extends ReadSide {

    private static final String PORTFOLIO = "/api/v1/portfolio";

    @TempDir
    Path directory;

    @BeforeEach
    void three_pursuits_of_which_the_second_is_the_most_collaborative() {
        fold(new PursuitStory(1).opened("finance", "legal", "sales").joined("ana", "sales"));
        fold(together(new PursuitStory(2).opened("legal", "sales")));
        fold(together(new PursuitStory(3).opened("finance", "legal", "sales")));
    }

    @Test
    void the_ranking_has_the_most_collaborative_first_and_those_without_evidence_last() throws Exception {
        read(PORTFOLIO + "/ranking")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.formulas", contains("pcs-1")))
                .andExpect(jsonPath("$.filter").value("open pursuits"))
                .andExpect(jsonPath("$.items[*].id", contains(id(2), id(3), id(1))))
                .andExpect(jsonPath("$.items[*].rank", contains(1, 2, 3)))
                .andExpect(jsonPath("$.items[2].pcs").doesNotExist());
    }

    @Test
    void a_list_goes_on_where_its_last_part_ended() throws Exception {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        for (int part = 0; part < 3; part++) {
            String body = read(PORTFOLIO + "/ranking?limit=1" + cursor)
                    .andExpect(jsonPath("$.items", hasSize(1)))
                    .andExpect(jsonPath("$.items[0].rank").value(part + 1))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            ids.add(JsonPath.read(body, "$.items[0].id"));
            cursor = part < 2 ? "&cursor=" + JsonPath.<String>read(body, "$.nextCursor") : "";
            assertThat(body.contains("nextCursor")).isEqualTo(part < 2);
        }
        assertThat(ids).containsExactly(id(2), id(3), id(1));
    }

    @Test
    void the_heat_map_shows_what_each_department_gave() throws Exception {
        read(PORTFOLIO + "/heat-map?department=finance&sort=SCORE_HIGHEST")
                .andExpect(jsonPath("$.items[*].id", contains(id(3), id(1))))
                .andExpect(jsonPath("$.items[0].departments[*].department", contains("finance", "legal", "sales")))
                .andExpect(jsonPath("$.items[0].departments[1].counted").value(3))
                .andExpect(jsonPath("$.items[0].departments[0].required").value(true))
                .andExpect(jsonPath("$.items[0].departments[0].logged").value(0));
    }

    @Test
    void at_risk_names_every_reason() throws Exception {
        read(PORTFOLIO + "/at-risk")
                .andExpect(jsonPath("$.items[0].id").value(id(1)))
                .andExpect(jsonPath(
                        "$.items[0].reasons[*].code",
                        contains("LARGE_DEAL", "CLOSE_NEAR", "DEPARTMENTS_SILENT", "EVIDENCE_INSUFFICIENT")))
                .andExpect(jsonPath("$.items[0].reasons[2].text").value("finance, legal, sales gave nothing so far"))
                .andExpect(jsonPath("$.total").value(2));
    }

    @Test
    void a_confidential_pursuit_is_neither_listed_nor_counted_for_outsiders() throws Exception {
        fold(new PursuitStory(4)
                .opened("sales")
                .joined("m-1", "sales")
                .add(VisibilityChanged.class, "m-1", "sales", 1));

        for (String list : List.of("/ranking", "/heat-map", "/at-risk")) {
            read(PORTFOLIO + list + "?department=sales", "zoe~leader")
                    .andExpect(jsonPath("$.items[?(@.id == '%s')]", id(4)).isNotEmpty());
            read(PORTFOLIO + list + "?department=sales", "zoe")
                    .andExpect(jsonPath("$.items[?(@.id == '%s')]", id(4)).isEmpty());
        }
        read(PORTFOLIO + "/ranking", "zoe").andExpect(jsonPath("$.total").value(3));
        read(PORTFOLIO + "/trend", "zoe").andExpect(jsonPath("$.total").value(3));
        read(PORTFOLIO + "/trend", "m-1").andExpect(jsonPath("$.total").value(4));
    }

    @Test
    void filters_that_make_no_sense_are_refused() throws Exception {
        problem(read(PORTFOLIO + "/ranking?minValue=5"), 400, "currency-missing");
        problem(read(PORTFOLIO + "/ranking?minValue=5&maxValue=4&currency=EUR"), 400, "range-empty");
        problem(read(PORTFOLIO + "/ranking?closesFrom=2030-01-02&closesUntil=2030-01-01"), 400, "range-empty");
        for (String bad : List.of("stage=NONE", "open=maybe", "currency=E", "lead=", "department=X", "cursor=x")) {
            read(PORTFOLIO + "/ranking?" + bad).andExpect(status().isBadRequest());
        }
    }

    @Test
    void an_export_states_filter_formula_and_moment_and_holds_no_formula_of_a_spreadsheet() throws Exception {
        fold(new PursuitStory(5)
                .add(new PursuitOpened(
                        "=HYPERLINK(\"x\")",
                        "Say \"on time\", then, prove it",
                        new Money(new BigDecimal("7.50"), Currency.getInstance("EUR")),
                        false,
                        LocalDate.parse("2030-01-01"),
                        List.of(new Department("sales")),
                        null,
                        null,
                        null)));
        MvcResult csv = export("/pursuits.csv?department=sales");
        String[] lines =
                csv.getResponse().getContentAsString(StandardCharsets.UTF_8).split("\r\n");

        assertThat(lines).hasSize(5);
        assertThat(lines[0]).startsWith("rank,id,account,").endsWith(",formula,as of,filter");
        assertThat(lines[1])
                .startsWith("1," + id(2) + ",")
                .contains(",pcs-1,")
                .endsWith("open pursuits; department sales");
        assertThat(csv.getResponse().getHeader("Content-Disposition"))
                .contains("attachment")
                .contains(".csv");
        assertThat(lines[4])
                .contains("\"'=HYPERLINK(\"\"x\"\")\",\"Say \"\"on time\"\", then, prove it\",7.50,EUR,false,");
        Instant.parse(lines[1].split(",pcs-1,")[1].split(",")[0]);

        byte[] xlsx = export("/pursuits.xlsx").getResponse().getContentAsByteArray();
        Path file = Files.write(directory.resolve("portfolio.xlsx"), xlsx);
        try (ZipFile book = new ZipFile(file.toFile())) {
            List<String> parts = book.stream().map(ZipEntry::getName).toList();
            assertThat(parts).contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
            String texts = new String(
                    book.getInputStream(book.getEntry("xl/sharedStrings.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(texts)
                    .contains(">as of<", ">formula<", ">pcs-1<", ">filter<", ">open pursuits<", id(2))
                    .containsPattern(">\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z<");
        }
    }

    private MvcResult export(String address) throws Exception {
        MvcResult started = read(PORTFOLIO + address).andReturn();
        started.getAsyncResult();
        return http.perform(MockMvcRequestBuilders.asyncDispatch(started))
                .andExpect(status().isOk())
                .andExpect(header().exists("Content-Disposition"))
                .andReturn();
    }

    private static String id(int number) {
        return PursuitStory.pursuitId(number).toString();
    }

    /** Sales and legal take up each other's work. */
    private static PursuitStory together(PursuitStory story) {
        story.joined("ana", "sales").joined("leo", "legal");
        for (int n = 1; n <= 3; n++) {
            story.logged(2 * n, "ana", "sales").acknowledged(2 * n, 2 * n, "leo", "legal");
            story.logged(2 * n + 1, "leo", "legal").acknowledged(2 * n + 1, 2 * n + 1, "ana", "sales");
        }
        return story;
    }
}
