package io.tutti.query.platform.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What pages say: everything in both languages, and nothing that is missing. */
class MessagesTest {

    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();
    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z0-9._-]+)[}(]");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    /** The one bundle with German texts only: what refuses speaks English itself. */
    private static final String REFUSALS = "refusals";

    @Test
    void both_languages_say_the_same() throws IOException {
        Map<String, Properties> bundles = bundles();

        assertThat(bundles).hasSizeGreaterThan(2);
        bundles.forEach((name, english) -> {
            if (!name.endsWith("_de") && !name.equals(REFUSALS)) {
                Properties german = bundles.get(name + "_de");
                assertThat(german).as(name + " in German").isNotNull();
                assertThat(german.keySet()).as(name).isEqualTo(english.keySet());
                english.forEach((key, text) -> assertThat(places(german.get(key)))
                        .as("values in " + key)
                        .isEqualTo(places(text)));
            }
        });
    }

    @Test
    void what_refuses_says_so_in_english_itself_and_a_bundle_says_it_in_german() throws IOException {
        assertThat(bundles().get(REFUSALS)).isEmpty();
        assertThat(bundles().get(REFUSALS + "_de").stringPropertyNames())
                .isNotEmpty()
                .allMatch(key -> key.startsWith("problem."));
    }

    @Test
    void no_two_bundles_have_a_text_of_the_same_name_of_which_one_would_be_lost() throws IOException {
        List<Object> names = bundles().entrySet().stream()
                .filter(bundle -> bundle.getKey().endsWith("_de"))
                .flatMap(bundle -> bundle.getValue().keySet().stream())
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void every_text_that_a_template_names_is_there() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        bundles().values().forEach(bundle -> known.addAll(bundle.stringPropertyNames()));
        int templates = 0;
        for (Resource template : FILES.getResources("classpath:/templates/**/*.html")) {
            templates++;
            USED.matcher(template.getContentAsString(UTF_8))
                    .results()
                    .forEach(
                            used -> assertThat(known).as(template.getFilename()).contains(used.group(1)));
        }
        assertThat(templates).isGreaterThan(2);
    }

    @Test
    void no_text_has_a_straight_quote_which_would_be_swallowed() throws IOException {
        bundles()
                .forEach((name, bundle) -> bundle.forEach((key, text) ->
                        assertThat((String) text).as(name + " " + key).doesNotContain("'")));
    }

    private static TreeSet<String> places(Object text) {
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher((String) text).results().forEach(place -> places.add(place.group()));
        return places;
    }

    private static Map<String, Properties> bundles() throws IOException {
        Map<String, Properties> bundles = new TreeMap<>();
        for (Resource file : FILES.getResources("classpath:/messages/*.properties")) {
            Properties texts = new Properties();
            texts.load(new StringReader(file.getContentAsString(UTF_8)));
            bundles.put(String.valueOf(file.getFilename()).replace(".properties", ""), texts);
        }
        return bundles;
    }
}
