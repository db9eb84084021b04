package io.tutti.command.pursuit.discoveractions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person can do in a pursuit at one version of it.
 *
 * @param unknownTargets those asked for that are nothing in this pursuit
 */
@Schema(name = "Actions")
record Possibilities(
        PursuitId pursuit,
        long version,
        Stage stage,
        boolean ended,
        List<Possibility> actions,
        @JsonIgnore List<String> unknownTargets) {

    /**
     * One action and whether it is open to the person.
     *
     * @param action stable name
     * @param target id of the thing it is done to; absent for the pursuit as a whole
     * @param href where to POST
     * @param refusedBy the first rule that refuses it; absent when it is allowed
     */
    @Schema(name = "Action")
    record Possibility(
            @Schema(example = "log-contribution") String action,
            @Nullable String target,

            @Schema(example = "/api/v1/pursuits/6c2eb81e-b2cc-8419-b952-e9a6c373ce83/contributions")
            String href,

            boolean allowed,
            @Nullable RefusedBy refusedBy) {}

    /** The rule that refuses: its code, as in the problem that a request would get, and what to do. */
    @Schema(name = "RefusedBy")
    record RefusedBy(
            @Schema(example = "only-team-members-contribute")
            String code,

            @Schema(
                    example =
                            "Only members of the team contribute, and m-1001 is not on this pursuit's team. Its lead can"
                                    + " change that.")
            String explanation) {}
}
