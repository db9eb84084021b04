package io.tutti.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.query.TestMongo;
import io.tutti.query.integrity.Difference.Kind;
import io.tutti.query.integrity.IntegrityCheck.Phase;
import io.tutti.query.integrity.IntegrityCheck.Repair;
import io.tutti.query.integrity.IntegrityCheck.Result;
import io.tutti.query.integrity.IntegrityChecks.Numbered;
import io.tutti.query.pursuit.DocumentStandings.DocumentStanding;
import io.tutti.query.pursuit.view.PursuitView.HaltReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "{0}")
@MethodSource("io.tutti.query.TestMongo#servers")
class IntegrityChecksTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123Z");
    private static final Result NOTHING = new Result(3, 12, 0, Map.of());

    @Parameter
    String server;

    private MongoDatabase database;
    private IntegrityChecks checks;

    @BeforeEach
    void open() {
        database = TestMongo.database(server);
        checks = new IntegrityChecks(database);
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void any_process_reads_how_far_a_check_is() {
        IntegrityCheck begun = checks.begin("kim", NOW);

        checks.save(begun.in(Phase.READING_TOPIC, 5, 9L, NOW.plusSeconds(1)));

        assertThat(new IntegrityChecks(database).read(begun.id(), NOW.plusSeconds(2)))
                .contains(new IntegrityCheck(
                        1, "kim", NOW, NOW.plusSeconds(1), Phase.READING_TOPIC, 5, 9L, null, null, null));
        assertThat(checks.read(2, NOW)).isEmpty();
    }

    @Test
    void one_runs_at_a_time_until_it_ends_or_was_silent_for_a_minute() {
        IntegrityCheck first = checks.begin("kim", NOW);

        assertThatThrownBy(() -> new IntegrityChecks(database).begin("lou", NOW.plusSeconds(59)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.getBody().getProperties())
                                .containsEntry("code", "integrity-check-under-way"));
        checks.save(first.ended(NOTHING, NOW.plusSeconds(59)));
        IntegrityCheck second = checks.begin("lou", NOW.plusSeconds(60));
        IntegrityCheck third = checks.begin("lou", NOW.plusSeconds(121));

        assertThat(List.of(second.id(), third.id())).containsExactly(2L, 3L);
        assertThat(checks.all(NOW.plusSeconds(122)))
                .extracting(IntegrityCheck::phase)
                .containsExactly(Phase.READING_TOPIC, Phase.ABANDONED, Phase.DONE);
    }

    @Test
    void a_repair_counts_as_work_and_one_that_fell_silent_says_so() {
        IntegrityCheck check = checks.begin("kim", NOW).ended(NOTHING, NOW);
        checks.save(check.repairing(new Repair(NOW, true, 1, 3, 1, null), NOW));

        assertThatThrownBy(() -> checks.begin("kim", NOW.plusSeconds(1))).isInstanceOf(ProblemException.class);
        assertThat(checks.read(1, NOW.plusSeconds(61)).orElseThrow().repair())
                .isEqualTo(new Repair(NOW, false, 1, 3, 1, "The process that ran it ended."));
    }

    @Test
    void findings_are_read_in_parts_and_remember_what_was_repaired() {
        List<Finding> found = IntStream.rangeClosed(1, 2_345)
                .mapToObj(number -> new Finding(
                        new PursuitId(new UUID(0x4000L, Long.MIN_VALUE | number)),
                        number,
                        number,
                        number,
                        number % 2 == 0 ? null : new DocumentStanding(3, 2, HaltReason.UNREADABLE, 1)))
                .toList();
        checks.keep(7, found);
        checks.keep(8, found.subList(0, 1));

        checks.repaired(7, 2);

        List<Numbered> read = checks.findings(7, null, false, 10_000);
        assertThat(read).extracting(Numbered::finding).isEqualTo(found);
        assertThat(checks.findings(7, 1L, false, 2))
                .containsExactly(new Numbered(2, true, found.get(1)), new Numbered(3, false, found.get(2)));
        assertThat(checks.findings(7, null, true, 2))
                .extracting(Numbered::number)
                .containsExactly(1L, 3L);
    }

    @Test
    void the_last_twenty_are_kept_with_what_they_found_and_came_to() {
        Result result = new Result(3, 12, 1, Map.of(Kind.PARKED, 1L));
        for (int number = 1; number <= 23; number++) {
            IntegrityCheck check = checks.begin("kim", NOW);
            checks.keep(check.id(), List.of(new Finding(new PursuitId(new UUID(1, number)), 1, 1, 1, null)));
            checks.save(check.ended(result, NOW));
        }

        assertThat(checks.all(NOW))
                .hasSize(20)
                .allSatisfy(check -> assertThat(check.result()).isEqualTo(result));
        assertThat(checks.read(3, NOW)).isEmpty();
        assertThat(checks.findings(3, null, false, 9)).isEmpty();
        assertThat(checks.findings(4, null, false, 9)).hasSize(1);
    }
}
