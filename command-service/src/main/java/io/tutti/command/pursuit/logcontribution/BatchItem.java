package io.tutti.command.pursuit.logcontribution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.problem.UnreadableBody;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One item of a batch: the fields of a single request, the name under which it may be repeated, and for whom it is.
 *
 * @param body its fields lie beside the others; that is described to clients here, and read by {@link Reader}
 */
@Schema(name = "ContributionBatchItem")
record BatchItem(
        @Schema(
                description = "Your name for this contribution, as Idempotency-Key is for a single one; unique in the"
                        + " batch",
                example = "row 7")
        @Nullable
        @Pattern(regexp = IdempotencyKey.FORM, message = "must be 1 to 200 printable ASCII characters")
        String key,

        @Schema(
                description = "For service accounts: the member that this one is logged for, if not the one in"
                        + " Tutti-On-Behalf-Of",
                example = "m-1001")
        @Nullable
        @Size(min = 1, max = 100)
        String onBehalfOf,

        @JsonUnwrapped @Valid LogContributionEndpoint.Body body) {

    /** Reads items one by one, so that a bad one spoils no other, and as strictly as the body of a single request. */
    record Reader(JsonMapper json, Validator validator) {

        private static final String KEY = "key";
        private static final String ON_BEHALF_OF = "onBehalfOf";

        /** How often each key is in the batch, for keys that are texts. */
        Map<String, Long> keys(List<JsonNode> items) {
            return items.stream()
                    .map(item -> item.path(KEY))
                    .filter(JsonNode::isString)
                    .collect(Collectors.groupingBy(JsonNode::stringValue, Collectors.counting()));
        }

        /**
         * Reads one item.
         *
         * @throws ProblemException 400 as for a single request
         */
        BatchItem read(JsonNode node) {
            if (!(node instanceof ObjectNode fields)) {
                throw malformed("An item is a JSON object.");
            }
            BatchItem item = new BatchItem(
                    text(fields, KEY), text(fields, ON_BEHALF_OF), body(fields.without(List.of(KEY, ON_BEHALF_OF))));
            validator.validate(item).stream()
                    .map(Reader::told)
                    .min(Comparator.naturalOrder())
                    .ifPresent(first -> {
                        throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", first);
                    });
            return item;
        }

        private static @Nullable String text(ObjectNode fields, String name) {
            JsonNode field = fields.path(name);
            if (!field.isString() && !field.isNull() && !field.isMissingNode()) {
                throw malformed("The field \"" + name + "\": is a text.");
            }
            return field.stringValue(null);
        }

        private LogContributionEndpoint.Body body(ObjectNode fields) {
            try {
                return json.treeToValue(fields, LogContributionEndpoint.Body.class);
            } catch (JacksonException e) {
                throw malformed(UnreadableBody.explain(e));
            }
        }

        private static String told(ConstraintViolation<BatchItem> violation) {
            String field =
                    violation.getPropertyPath().toString().replace("body.", "").replace(".<list element>", "");
            return "\"" + field + "\" " + violation.getMessage() + ".";
        }

        private static ProblemException malformed(String detail) {
            return new ProblemException(HttpStatus.BAD_REQUEST, "malformed-body", detail);
        }
    }
}
