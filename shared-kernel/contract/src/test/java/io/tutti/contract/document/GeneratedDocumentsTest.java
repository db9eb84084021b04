package io.tutti.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.DomainEvent;
import io.tutti.contract.EventCodec;
import io.tutti.contract.EventType;
import io.tutti.contract.document.CommittedSchemas.Committed;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What is committed is what the contract says now; with {@code -Dtutti.generate=true} it is written instead. */
class GeneratedDocumentsTest {

    private static final EventSchemas SCHEMAS = new EventSchemas();

    static Stream<Class<? extends DomainEvent>> types() {
        return EventCodec.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_schema_of_each_event_type_is_committed_in_its_newest_revision(Class<? extends DomainEvent> event) {
        EventType type = EventCodec.typeOf(event);
        Committed committed = Committed.of(type.name(), type.revision());
        String text = Generated.pretty(SCHEMAS.of(event));
        if (Files.exists(committed.file())) {
            assertThat(SchemaShape.of(JsonMapper.shared().readTree(text)))
                    .as("%s is committed and never changes: raise the revision in @EventType", committed)
                    .isEqualTo(SchemaShape.of(committed.schema()));
        }
        Generated.assertCommitted(committed.file(), text);
    }

    @Test
    void every_committed_revision_is_sealed() {
        Seals seals = Seals.committed();
        CommittedSchemas.byType().values().forEach(revisions -> seals.add(Seals.of(revisions)));
        Generated.assertCommitted(Seals.FILE, seals.text());
    }
}
