package io.tutti.query.pulse;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tutti.contract.pulse.RoundId;
import io.tutti.contract.pulse.Statement;
import io.tutti.query.pulse.RoundShown.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads for other views what may be seen of the pulse: results of closed rounds that enough people answered. */
@Component
public class PulseResults {

    private final RoundViews rounds;

    PulseResults(RoundViews rounds) {
        this.rounds = rounds;
    }

    /**
     * What the people of a round felt about one statement, together.
     *
     * @param answers how many people answered, 5 or more
     * @param mean of their points, from 1 to 5
     * @param agreed share of those who gave 4 or 5, from 0 to 1
     */
    @Schema(name = "FeltInRound")
    public record Felt(RoundId round, Instant closedAt, int answers, double mean, double agreed) {}

    /** Of the last 200 rounds that the whole organisation was asked, the latest to close first. */
    public Map<Statement, List<Felt>> ofOrganisation() {
        Map<Statement, List<Felt>> felt = new EnumMap<>(Statement.class);
        rounds.newest(null).forEach(round -> {
            Result result = RoundShown.of(round).result();
            Instant closedAt = round.closedAt();
            if (result != null && closedAt != null) {
                result.statements()
                        .forEach(one -> felt.computeIfAbsent(one.statement(), s -> new ArrayList<>())
                                .add(new Felt(round.id(), closedAt, result.answers(), one.mean(), one.agreed())));
            }
        });
        felt.values()
                .forEach(one -> one.sort(Comparator.comparing(Felt::closedAt).reversed()));
        return felt;
    }
}
