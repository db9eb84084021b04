package io.tutti.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.document.CommittedSchemas.Committed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a new revision may change. The left schema is the older one throughout. */
class SchemaCompatibilityTest {

    private static final String ALLOWED = """
            what is changed                   | older                                      | newer
            nothing                           | {properties: {a: {type: string}}}          | {properties: {a: {type: string}}}
            a field that may be absent comes  | {properties: {a: {}}, required: [a]}       | {properties: {a: {}, b: {}}, required: [a]}
            a field that may be absent goes   | {properties: {a: {}, b: {}}, required: [a]}| {properties: {a: {}}, required: [a]}
            one comes in a list's items       | {items: {properties: {a: {}}}}             | {items: {properties: {a: {}, b: {}}}}
            explanations                      | {title: x, description: x, examples: [1]}  | {title: y, description: y, examples: [2]}
            explanation of a field            | {properties: {title: {description: x}}}    | {properties: {title: {description: y}}}
            the order of fields               | {properties: {a: {}, b: {}}}               | {properties: {b: {}, a: {}}}
            the order of values               | {enum: [A, B]}                             | {enum: [B, A]}
            a field becomes personal          | {properties: {a: {x-personal: false}}}     | {properties: {a: {x-personal: true}}}
            """;

    private static final String REFUSED = """
            what is changed                   | older                                      | newer
            a required field comes            | {properties: {a: {}}, required: [a]}       | {properties: {a: {}, b: {}}, required: [a, b]}
            a required field goes             | {properties: {a: {}, b: {}}, required: [b]}| {properties: {a: {}}, required: []}
            a field may be absent from now on | {properties: {a: {}}, required: [a]}       | {properties: {a: {}}, required: []}
            a field is required from now on   | {properties: {a: {}}, required: []}        | {properties: {a: {}}, required: [a]}
            a field is called otherwise       | {properties: {a: {}}, required: [a]}       | {properties: {b: {}}, required: [b]}
            another type                      | {properties: {a: {type: string}}}          | {properties: {a: {type: integer}}}
            a wider type                      | {properties: {a: {type: integer}}}         | {properties: {a: {type: number}}}
            a field called like a keyword     | {properties: {title: {type: string}}}      | {properties: {title: {type: integer}}}
            a value more                      | {enum: [A]}                                | {enum: [A, B]}
            a value less                      | {enum: [A, B]}                             | {enum: [A]}
            a higher limit                    | {maximum: 5}                               | {maximum: 6}
            a lower limit                     | {maximum: 5}                               | {maximum: 4}
            a limit comes                     | {type: integer}                            | {type: integer, minimum: 0}
            a limit goes                      | {type: string, maxLength: 40}              | {type: string}
            another form                      | {pattern: ^a$}                             | {pattern: ^b$}
            another format                    | {format: date}                             | {format: date-time}
            another unit                      | {type: integer, x-unit: days}              | {type: integer, x-unit: weeks}
            other items                       | {items: {type: string}}                    | {items: {type: integer}}
            deep inside                       | {items: {properties: {a: {maximum: 1}}}}   | {items: {properties: {a: {maximum: 2}}}}
            unknown fields are refused        | {additionalProperties: true}               | {additionalProperties: false}
            a field is not personal any more  | {properties: {a: {x-personal: true}}}      | {properties: {a: {x-personal: false}}}
            a keyword without a rule here     | {type: string}                             | {type: string, not: {const: a}}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = ALLOWED, delimiter = '|', useHeadersInDisplayName = true)
    void this_may_change(String change, String older, String newer) {
        assertThat(SchemaCompatibility.differences(schema(older), schema(newer)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = REFUSED, delimiter = '|', useHeadersInDisplayName = true)
    void this_breaks_one_of_the_two_directions(String change, String older, String newer) {
        assertThat(SchemaCompatibility.differences(schema(older), schema(newer)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_committed_revision_is_compatible_with_all_others_of_its_type(List<Committed> revisions) {
        for (Committed older : revisions) {
            for (Committed newer : revisions) {
                if (older.revision() < newer.revision()) {
                    assertThat(SchemaCompatibility.differences(older.schema(), newer.schema()))
                            .as("from %s to %s: keep the type as it is and add a new one beside it", older, newer)
                            .isEmpty();
                }
            }
        }
    }

    static Stream<List<Committed>> types() {
        return CommittedSchemas.byType().values().stream();
    }

    /** JSON as it is written in the tables, without quotes. */
    private static JsonNode schema(String written) {
        return JsonMapper.shared()
                .readTree(written.replaceAll("[\\w^$-]+", "\"$0\"").replaceAll("\"(\\d+|true|false)\"", "$1"));
    }
}
