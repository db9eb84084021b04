package io.tutti.standalone.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    static Stream<LocalDate> days() {
        return Stream.concat(
                WEDNESDAY.datesUntil(WEDNESDAY.plusDays(7)),
                Stream.of(LocalDate.of(2028, 2, 29), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 7, 1)));
    }

    @Test
    void the_story_of_a_day_is_always_the_same() {
        assertThat(script(WEDNESDAY)).isEqualTo(script(WEDNESDAY));
    }

    @ParameterizedTest
    @MethodSource("days")
    void whatever_the_day_it_fills_eighteen_months_before_it(LocalDate day) {
        List<Act> acts = script(day);
        Instant end = day.atStartOfDay().toInstant(ZoneOffset.UTC);

        assertThat(acts).isSorted().allMatch(act -> act.at().isBefore(end));
        assertThat(acts.getFirst().at()).isBefore(end.minus(Duration.ofDays(540)));
        assertThat(acts.getLast().at()).isAfter(end.minus(Duration.ofDays(5)));
        assertThat(acts.stream().map(Act::strand).filter(strand -> !strand.startsWith("pulse-")))
                .hasSizeGreaterThan(4_000)
                .satisfies(
                        strands -> assertThat(strands.stream().collect(toSet())).hasSize(61));
        assertThat(acts).extracting(Act::key).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("days")
    void what_happens_in_one_tick_belongs_to_different_strands_and_to_one_day(LocalDate day) {
        List<Act> acts = script(day);
        List<Tick> ticks = Tick.of(acts);

        assertThat(ticks.stream().flatMap(tick -> tick.acts().stream())).containsExactlyElementsOf(acts);
        assertThat(ticks).extracting(Tick::at).isSorted();
        assertThat(ticks).allSatisfy(tick -> {
            assertThat(tick.acts()).extracting(Act::strand).doesNotHaveDuplicates();
            assertThat(tick.acts()).allSatisfy(act -> {
                assertThat(Duration.between(act.at(), tick.at())).isBetween(Duration.ZERO, Duration.ofMinutes(150));
                assertThat(act.at().atOffset(ZoneOffset.UTC).toLocalDate())
                        .isEqualTo(tick.at().atOffset(ZoneOffset.UTC).toLocalDate());
            });
        });
    }

    @Test
    void what_everything_rests_on_happens_by_itself() {
        assertThat(Tick.of(script(WEDNESDAY)).stream()
                        .filter(tick -> tick.acts().stream()
                                .anyMatch(act -> act.strand().equals(Organisation.STRAND))))
                .isNotEmpty()
                .allMatch(tick -> tick.acts().size() == 1);
    }

    private static List<Act> script(LocalDate day) {
        return Script.endingOn(day, new Cast());
    }
}
