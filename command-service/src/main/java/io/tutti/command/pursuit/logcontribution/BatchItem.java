package io.tutti.command.pursuit.logcontribution;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.problem.UnreadableBody;
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

/** One item of a batch: the body of a single request, and the name under which it may be repeated. */
record BatchItem(@Nullable String key, LogContributionEndpoint.Body body) {

    /** What an item has beside the body of a single request. */
    @Schema(name = "ContributionBatchItemKey")
    record Name(
            @Schema(
                    description = "Your name for this contribution, as Idempotency-Key is for a single one; unique in"
                            + " the batch",
                    example = "row 7")
            @Nullable
            @Pattern(regexp = IdempotencyKey.FORM, message = "must be 1 to 200 printable ASCII characters")
            String key) {}

    /** Reads items one by one, so that a bad one spoils no other. */
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
        BatchItem read(JsonNode item) {
            if (!(item instanceof ObjectNode fields)) {
                throw new ProblemException(HttpStatus.BAD_REQUEST, "malformed-body", "An item is a JSON object.");
            }
            ObjectNode name = fields.objectNode();
            ObjectNode rest = fields.objectNode();
            fields.forEachEntry((field, value) -> (field.equals(KEY) ? name : rest).set(field, value));
            return new BatchItem(read(name, Name.class).key(), read(rest, LogContributionEndpoint.Body.class));
        }

        private <T> T read(ObjectNode fields, Class<T> type) {
            T read;
            try {
                read = json.treeToValue(fields, type);
            } catch (JacksonException e) {
                throw new ProblemException(HttpStatus.BAD_REQUEST, "malformed-body", UnreadableBody.explain(e));
            }
            validator.validate(read).stream()
                    .map(violation -> "\"" + violation.getPropertyPath() + "\" " + violation.getMessage() + ".")
                    .map(told -> told.replace(".<list element>", ""))
                    .min(Comparator.naturalOrder())
                    .ifPresent(first -> {
                        throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", first);
                    });
            return read;
        }
    }
}
