package io.tutti.query.evidence;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tutti.contract.pulse.Statement;
import io.tutti.query.pulse.PulseResults.Felt;
import io.tutti.query.pursuit.Quarter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the three statements, evidenced, beside the study's marks and what people feel.
 *
 * @param text the statement as the study asks it
 * @param measure what is counted for it, in words
 * @param worldClass share of the best organisations of the study that agree, from 0 to 1
 * @param all share of all organisations of the study that agree
 * @param overall all that ever happened, each pursuit and metric as it stands now
 * @param byQuarter earliest first
 * @param failing the latest 20 for which the statement does not hold overall
 * @param felt results of the pulse in these quarters, the latest first
 */
record StatementEvidence(
        Statement statement,
        String text,
        String behaviour,
        String measure,
        double worldClass,
        double all,
        Share overall,
        List<QuarterShare> byQuarter,
        List<Finding> failing,
        List<Felt> felt) {

    private static final int FAILING_SHOWN = 20;

    StatementEvidence {
        byQuarter = List.copyOf(byQuarter);
        failing = List.copyOf(failing);
        felt = List.copyOf(felt);
    }

    /**
     * A share and what it is of.
     *
     * @param numerator for how many the statement holds
     * @param denominator of how many
     * @param share the first divided by the second, from 0 to 1; absent where there are none
     */
    @Schema(name = "EvidenceShare")
    record Share(int numerator, int denominator, @Nullable Double share) {
        static Share of(List<Finding> findings) {
            int holding = (int) findings.stream().filter(Finding::holds).count();
            return new Share(holding, findings.size(), findings.isEmpty() ? null : (double) holding / findings.size());
        }
    }

    /** The share in one quarter; without numbers where they are not known any more. */
    @Schema(name = "EvidenceQuarterShare")
    record QuarterShare(
            Quarter quarter,
            @Nullable Integer numerator,
            @Nullable Integer denominator,
            @Nullable Double share) {
        static QuarterShare of(Quarter quarter, @Nullable List<Finding> findings) {
            if (findings == null) {
                return new QuarterShare(quarter, null, null, null);
            }
            Share share = Share.of(findings);
            return new QuarterShare(quarter, share.numerator(), share.denominator(), share.share());
        }
    }

    static StatementEvidence of(Statement statement, Evidence evidence, List<Quarter> quarters, List<Felt> felt) {
        Study study = Study.of(statement);
        List<Finding> overall = Objects.requireNonNullElse(evidence.findings(null), List.of());
        return new StatementEvidence(
                statement,
                statement.text(),
                study.behaviour(),
                study.measure(),
                study.worldClass(),
                study.all(),
                Share.of(overall),
                quarters.stream()
                        .map(quarter -> QuarterShare.of(quarter, evidence.findings(quarter)))
                        .toList(),
                overall.stream()
                        .filter(finding -> !finding.holds())
                        .sorted(Finding.LATEST_FIRST)
                        .limit(FAILING_SHOWN)
                        .toList(),
                felt.stream()
                        .filter(one -> quarters.contains(Quarter.of(one.closedAt())))
                        .toList());
    }
}
