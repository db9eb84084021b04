package io.tutti.contract.collaboration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventCodec;
import io.tutti.contract.EventType;
import io.tutti.contract.Quantity;
import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How collaborative a pursuit is at present: its score with the five parts, and its red flags. Published under the
 * pursuit's id whenever it changes, by an event or by time alone; it replaces what was published before. It names no
 * person and holds no text that somebody wrote.
 *
 * @param pursuit id of the pursuit
 * @param version sequence of the last event that went into it, from 0; the same number as in every ETag of the pursuit
 * @param since from when on it is so: when that event was recorded or, if time or another formula changed it, that moment
 * @param formula version of the formula that the score is computed by, for example {@code pcs-1}
 * @param pcs the collaboration score, from 0 to 100; absent when the evidence is insufficient
 * @param insufficientEvidence what is missing for a score, in a sentence for people; absent when there is one
 * @param coverage how much of the required departments stands behind the pursuit; multiplies the sum of the other parts
 * @param balance how evenly the required departments contribute
 * @param interlock how much people act on the work of other departments
 * @param reciprocity how many of the linked department pairs are linked both ways
 * @param timeliness whether answers come in time, and departments before the gate
 * @param redFlags gaps that somebody should do something about, in the order of their codes; may be empty
 */
@EventType(name = "tutti.pursuit-collaboration", revision = 1)
public record PursuitCollaboration(
        PursuitId pursuit,
        @Quantity(unit = "events of the pursuit", min = 0) long version,
        Instant since,
        String formula,

        @Quantity(unit = "points", min = 0, max = 100) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Double pcs,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String insufficientEvidence,
        ScorePart coverage,
        ScorePart balance,
        ScorePart interlock,
        ScorePart reciprocity,
        ScorePart timeliness,
        List<Flag> redFlags) {

    private static final JsonMapper JSON =
            EventCodec.configure(JsonMapper.builder()).build();

    public PursuitCollaboration {
        redFlags = List.copyOf(redFlags);
    }

    /**
     * One part of the score.
     *
     * @param value from 0 to 1; 0 where there is nothing to compute it of
     * @param weight of this part in the sum, from 0 to 1; 1 for coverage
     * @param pointsRecoverable points, from 0 to 100, by which the score would rise if only this part were full
     */
    public record ScorePart(
            @Quantity(unit = "share of one", min = 0, max = 1)
            double value,

            @Quantity(unit = "share of one", min = 0, max = 1)
            double weight,

            @Quantity(unit = "points", min = 0, max = 100) double pointsRecoverable) {}

    /**
     * A red flag.
     *
     * @param code what is missing, for example {@code DEPARTMENT_SILENT}; more codes may come
     * @param subject id of the buying influence or input request, or the code of the department, that it is about; absent
     *     when it is about the pursuit as a whole
     */
    public record Flag(
            String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String subject) {}

    /** The same, as if it were so from another moment on: for telling whether two states say the same. */
    public PursuitCollaboration since(Instant moment) {
        return new PursuitCollaboration(
                pursuit,
                version,
                moment,
                formula,
                pcs,
                insufficientEvidence,
                coverage,
                balance,
                interlock,
                reciprocity,
                timeliness,
                redFlags);
    }

    /** The published bytes: UTF-8 JSON, in the form of the events. */
    public byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /**
     * Reads published bytes; fields that this version does not know are passed over.
     *
     * @throws tools.jackson.core.JacksonException when they are no state
     */
    public static PursuitCollaboration of(byte[] json) {
        return JSON.readValue(json, PursuitCollaboration.class);
    }
}
