package io.tutti.standalone.demo;

import io.tutti.platform.security.Role;
import io.tutti.standalone.identity.DemoPerson;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What is decided and asked for the whole organisation: standards, objectives and metrics, the pulse. */
final class Organisation {

    /** The strand whose acts everything else may rest on. */
    static final String STRAND = "organisation";

    private static final LocalTime EARLY = LocalTime.of(7, 0);
    private static final List<String> STATEMENTS =
            List.of("CUSTOMER_CORE", "COLLABORATIVE_CULTURE", "CALIBRATED_SUCCESS");

    /**
     * One step in the calibration.
     *
     * @param as how others name what it makes; null where nobody does
     */
    private record Step(
            int day,
            String path,
            Map<String, ?> body,
            @Nullable String as) {}

    private record Steps(List<Step> calibration) {}

    /**
     * A round of the pulse.
     *
     * @param closed null for one that is still open
     * @param mean of what people answer, in the order of the statements
     */
    private record Round(int opened, @Nullable Integer closed, int answers, List<Double> mean) {}

    private record Rounds(List<Round> rounds) {}

    private final Cast cast;
    private final WorkDays days;
    private final DemoPerson leader;

    Organisation(Cast cast, WorkDays days) {
        this.cast = cast;
        this.days = days;
        this.leader = cast.named("ines");
    }

    List<Strand> strands(Standards standards) {
        List<Strand> strands = new ArrayList<>();
        Strand strand = new Strand(STRAND);
        int second = 0;
        for (Standards.Standard standard : standards.standards()) {
            strand.call(
                    days.at(standard.day(), EARLY.plusSeconds(second++)),
                    leader,
                    "/api/v1/standards",
                    Standards.body(standard),
                    null);
        }
        for (Step step : Resource.read("calibration.yaml", Steps.class).calibration()) {
            strand.call(
                    days.at(step.day(), EARLY.plusSeconds(600 + second++)),
                    leader,
                    step.path(),
                    step.body(),
                    step.as());
        }
        strands.add(strand);
        int number = 0;
        for (Round round : Resource.read("pulse.yaml", Rounds.class).rounds()) {
            round(strand, strands, round, "round" + ++number);
        }
        return strands;
    }

    /** Each answers on a day of their own choice; the order in which they do says nothing of what they answer. */
    private void round(Strand strand, List<Strand> strands, Round round, String name) {
        strand.call(days.at(round.opened(), EARLY), leader, "/api/v1/pulse-rounds", Map.of(), name);
        Random chance = new Random(name.hashCode());
        String path = "/api/v1/pulse-rounds/" + strand.ref(name);
        List<DemoPerson> people = new ArrayList<>(cast.all());
        people.removeIf(person -> person.role() == Role.INTEGRATOR);
        // Whoever tries Tutti finds a round open that they have not answered.
        people.removeIf(person -> round.closed() == null && !person.login().equals(person.memberId()));
        Collections.shuffle(people, chance);
        for (DemoPerson person : people.subList(0, Math.min(round.answers(), people.size()))) {
            Strand own = new Strand("pulse-" + name + "-" + person.memberId());
            int day = round.opened() + 1 + chance.nextInt(round.closed() == null ? -round.opened() - 1 : 8);
            own.call(
                    days.at(day, LocalTime.of(9, 0).plusMinutes(chance.nextInt(450))),
                    person,
                    path + "/answers",
                    Map.of("points", points(round, chance)),
                    null);
            strands.add(own);
        }
        if (round.closed() != null) {
            strand.call(days.at(round.closed(), EARLY), leader, path + "/closings", Map.of(), null);
        }
    }

    private static Map<String, Integer> points(Round round, Random chance) {
        Map<String, Integer> points = new LinkedHashMap<>();
        for (int n = 0; n < STATEMENTS.size(); n++) {
            double felt = round.mean().get(n) + chance.nextGaussian();
            points.put(STATEMENTS.get(n), Math.clamp(Math.round(felt), 1, 5));
        }
        return points;
    }
}
