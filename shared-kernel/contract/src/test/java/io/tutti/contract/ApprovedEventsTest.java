package io.tutti.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.TeamRole;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored and published JSON of every event type and revision, approved by eye and kept in {@code approved/}. A
 * difference here is a change of the public contract: never edit an approved file, add a revision.
 */
class ApprovedEventsTest {

    private static final Instant OCCURRED = Instant.parse("2026-03-02T09:30:00Z");
    private static final ContributionId FIRST = ContributionId.of("00000000-0000-4000-8000-000000000001");
    private static final ContributionId SECOND = ContributionId.of("00000000-0000-4000-8000-000000000002");

    static Stream<PursuitEvent> everyEventType() {
        return Stream.of(
                new PursuitOpened(
                        "Aurora Rail",
                        "Signalling for the northern corridor",
                        new Money(new BigDecimal("2400000"), Currency.getInstance("EUR")),
                        true,
                        LocalDate.of(2026, 11, 30),
                        List.of(new Department("legal"), new Department("sales"))),
                new MemberJoined(new MemberId("m-1001"), "Ana", new Department("sales"), TeamRole.LEAD),
                new ContributionLogged(
                        SECOND,
                        new MemberId("m-1003"),
                        new Department("delivery"),
                        ContributionKind.KEY_MESSAGE,
                        Artefact.WIN_THEME,
                        "On time, proven",
                        "Every corridor we delivered opened on the promised day.",
                        List.of("Nine corridors since 2015"),
                        List.of(FIRST),
                        OCCURRED),
                new ContributionAcknowledged(
                        UUID.fromString("00000000-0000-4000-8000-000000000003"),
                        SECOND,
                        new MemberId("m-1001"),
                        new Department("sales"),
                        AcknowledgementType.USED_WITH_CUSTOMER,
                        "Shown to the steering board",
                        OCCURRED));
    }

    @Test
    void every_event_type_of_the_contract_has_an_approved_form() {
        assertThat(everyEventType().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(types());
    }

    @ParameterizedTest
    @MethodSource("everyEventType")
    void an_event_is_written_exactly_as_approved(PursuitEvent event) throws IOException {
        JsonMapper pretty = JsonMapper.builder().build();
        String written =
                pretty.writerWithDefaultPrettyPrinter().writeValueAsString(pretty.readTree(EventCodec.encode(event)));

        assertThat(written).isEqualToIgnoringNewLines(approved(event));
    }

    @ParameterizedTest
    @MethodSource("everyEventType")
    void an_approved_form_is_read_back_as_the_same_event(PursuitEvent event) throws IOException {
        assertThat((PursuitEvent)
                        EventCodec.decode(event.getClass(), approved(event).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(event);
    }

    @Test
    void a_reader_tolerates_a_field_that_a_newer_writer_added() {
        String newer = "{\"member\":\"m-1\",\"department\":\"sales\",\"role\":\"LEAD\",\"addedLater\":1}";

        assertThat(EventCodec.decode(MemberJoined.class, newer.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new MemberJoined(new MemberId("m-1"), null, new Department("sales"), TeamRole.LEAD));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"", "null", "[]", "{\"member\":1}", "{\"member\":\"m\",\"department\":\"SALES\"}", "{\"member"})
    void bytes_that_are_no_event_are_named_as_such(String bytes) {
        assertThatThrownBy(() -> EventCodec.decode(MemberJoined.class, bytes.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(EventCodec.UnreadableEvent.class);
    }

    @Test
    void a_type_name_leads_to_its_class_and_back() {
        assertThat(types())
                .allSatisfy(type -> assertThat(
                                EventCodec.classOf(EventCodec.typeOf(type).name()))
                        .isEqualTo(type));
        assertThat(EventCodec.classOf("tutti.pursuit.never-heard-of")).isNull();
    }

    @Test
    void a_schema_address_gives_back_its_revision() {
        assertThat(PublishedEvents.revisionOf(PublishedEvents.dataSchema("tutti.pursuit.opened", 7)))
                .isEqualTo(7);
    }

    private static List<Class<? extends PursuitEvent>> types() {
        return EventCodec.types().toList();
    }

    private static String approved(PursuitEvent event) throws IOException {
        EventType type = EventCodec.typeOf(event.getClass());
        String file = "/approved/" + type.name() + "." + type.revision() + ".json";
        try (InputStream in = ApprovedEventsTest.class.getResourceAsStream(file)) {
            assertThat(in).as("approved form %s", file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
