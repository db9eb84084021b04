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
 * One item of a batch: the fields of a single request, and the name under which it may be repeated.
 *
 * @param body its fields lie beside the key; that is described to clients here, and read by {@link Reader}
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

        @JsonUnwrapped @Valid LogContributionEndpoint.Body body) {

    /** Reads items one by one, so that a bad one spoils no other, and as strictly as the body of a single request. */
    record Reader(JsonMapper json, Validator validator) {

        private static final String KEY = "key";

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
            JsonNode key = fields.path(KEY);
            if (!key.isString() && !key.isNull() && !key.isMissingNode()) {
                throw malformed("The field \"key\": is a text.");
            }
            BatchItem item = new BatchItem(key.stringValue(null), body(fields.without(KEY)));
            validator.validate(item).stream()
                    .map(Reader::told)
                    .min(Comparator.naturalOrder())
                    .ifPresent(first -> {
                        throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", first);
                    });
            return item;
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
