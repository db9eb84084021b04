package io.tutti.query.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.contract.EventCodec;
import io.tutti.query.pursuit.ReadSide;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.ResultActions;

/** The contract's documents are served to everybody, without a token. */
class PublishedDocumentsTest extends ReadSide {

    @Test
    void a_schema_is_found_by_the_type_and_revision_that_its_name_says() throws Exception {
        for (var type : EventCodec.types().map(EventCodec::typeOf).toList()) {
            open("/schemas/" + type.name() + "/" + type.revision() + ".json")
                    .andExpect(status().isOk())
                    .andExpect(content().contentType("application/schema+json"))
                    .andExpect(jsonPath("$.$id").value("urn:tutti:schema:" + type.name() + ":" + type.revision()));
        }
    }

    @Test
    void an_older_revision_stays() throws Exception {
        open("/schemas/tutti.pursuit.lost/1.json").andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schemas/tutti.pursuit.lost/99.json",
                "/schemas/tutti.pursuit.of-tomorrow/1.json",
                "/schemas/",
                "/schemas/../EventCodec.class",
                "/schemas/%2e%2e/EventCodec.class",
                "/schemas/tutti.pursuit.lost"
            })
    void what_is_no_schema_is_not_found(String address) throws Exception {
        assertThat(open(address).andReturn().getResponse().getStatus()).isIn(400, 404);
    }

    @Test
    void the_asyncapi_document_is_served() throws Exception {
        open("/asyncapi.yaml")
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/yaml"))
                .andExpect(content().string(startsWith("asyncapi: \"3.0.0\"")));
    }

    @Test
    void the_catalogue_names_every_event_and_loads_nothing_but_its_style() throws Exception {
        String page = open("/events")
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(header().string("Content-Security-Policy", startsWith("default-src 'none'; ")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(EventCodec.types().map(type -> EventCodec.typeOf(type).name()))
                .allSatisfy(name -> assertThat(page).contains(">" + name + "</h3>"));
        assertThat(page).doesNotContain("<script").doesNotContain(" style=").doesNotContain("http://");
        assertThat(matches("(?:src|<link[^>]* href)=\"([^\"]+)\"", page)).containsExactly("events.css");
        open("/events.css").andExpect(status().isOk()).andExpect(content().contentType("text/css"));
    }

    @Test
    void every_link_in_the_catalogue_leads_somewhere() throws Exception {
        String page = open("/events").andReturn().getResponse().getContentAsString();
        Set<String> places = new HashSet<>(matches("id=\"([^\"]+)\"", page));

        for (String link : new HashSet<>(matches("<a href=\"([^\"]+)\"", page))) {
            if (link.startsWith("#")) {
                assertThat(places).contains(link.substring(1));
            } else {
                open("/" + link).andExpect(status().isOk());
            }
        }
    }

    private ResultActions open(String address) throws Exception {
        return http.perform(get(URI.create(address)));
    }

    private static List<String> matches(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
