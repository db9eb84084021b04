package io.tutti.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.EventCodec;
import io.tutti.contract.EventType;
import io.tutti.contract.document.CommittedSchemas.Committed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What is committed is what the contract says now; with {@code -Dtutti.generate=true} it is written instead. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // what is new is written before it is sealed
class GeneratedDocumentsTest {

    private static final Path DOCUMENTS = Path.of("../../docs");
    private static final MessageSchemas SCHEMAS = new MessageSchemas();

    static Stream<Class<?>> types() {
        return MessageSchemas.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    @Order(1)
    void the_schema_of_each_type_is_committed_in_its_newest_revision(Class<?> published) {
        EventType type = EventCodec.typeOf(published);
        Committed committed = Committed.of(type.name(), type.revision());
        String text = Generated.pretty(SCHEMAS.of(published));
        if (Files.exists(committed.file())) {
            assertThat(SchemaShape.of(JsonMapper.shared().readTree(text)))
                    .as("%s is committed and never changes: raise the revision in @EventType", committed)
                    .isEqualTo(SchemaShape.of(committed.schema()));
        }
        Generated.assertCommitted(committed.file(), text);
    }

    @Test
    void the_asyncapi_document_is_committed() {
        String ofEvents = guide("What you can rely on");
        String states = guide("The state of each pursuit");
        AsyncApiDocument document =
                new AsyncApiDocument(SCHEMAS, ofEvents, states.substring(states.indexOf("- **Each state once.**")));

        Generated.assertCommitted(DOCUMENTS.resolve("asyncapi.yaml"), Generated.yaml(document.document()));
    }

    @Test
    void the_catalogue_is_committed() {
        Generated.assertCommitted(DOCUMENTS.resolve("events.md"), new EventCatalogue(SCHEMAS).markdown());
    }

    /** A section of the guide for subscribers. */
    private static String guide(String heading) {
        try {
            String guide = Files.readString(DOCUMENTS.resolve("guide/events.md"));
            return guide.split("\n## " + heading + "\n\n", 2)[1].split("\n## ", 2)[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(2)
    void every_committed_revision_is_sealed() {
        Seals seals = Seals.committed();
        CommittedSchemas.byType().values().forEach(revisions -> seals.add(Seals.of(revisions)));
        Generated.assertCommitted(Seals.FILE, seals.text());
    }
}
