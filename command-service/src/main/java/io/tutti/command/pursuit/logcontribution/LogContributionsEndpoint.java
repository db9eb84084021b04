package io.tutti.command.pursuit.logcontribution;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.platform.dispatch.RefusalProblems;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.PursuitExists;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.OpenToServiceAccounts;
import io.tutti.platform.web.BodyLimit;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Logs many contributions by one request, each as its own command. Its action is that of logging a single one. */
@RestController
@Tag(name = "Contributions")
class LogContributionsEndpoint {

    static final String PATH = LogContribution.PATH + ":batch";

    /** 500 contributions with texts of some pages each. */
    private static final long MAX_BYTES = 8L * 1024 * 1024;

    private final Commands commands;
    private final BatchItem.Reader reader;

    LogContributionsEndpoint(Commands commands, JsonMapper json, Validator validator) {
        this.commands = commands;
        this.reader = new BatchItem.Reader(json, validator);
    }

    @Bean
    static BodyLimit batchesAreLarger() {
        return new BodyLimit("/contributions:batch", MAX_BYTES);
    }

    @Schema(name = "LogContributions")
    record Body(
            @ArraySchema(
                    schema = @Schema(implementation = BatchItem.class),
                    arraySchema = @Schema(description = "1 to 500; each is stored or refused by itself, in this order"))
            @NotNull
            @Size(min = 1, max = 500)
            List<JsonNode> items) {}

    @Schema(name = "LoggedContributions")
    record Results(
            @Schema(description = "One for each item, in their order")
            List<BatchResult> results) {}

    @OpenToServiceAccounts(scope = LogContribution.SCOPE)
    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Log up to 500 contributions",
            description = "Each item is the body of a single request with an optional key, and has its own result: a"
                    + " bad one spoils no other. An item with a key is repeated safely, alone or in any batch; one"
                    + " without derives its key from the request's Idempotency-Key and its place, where that header is"
                    + " sent. A service account may name another member in each item. When the answer is 503 or lost,"
                    + " send the same batch again. If-Match is not taken.")
    Results logAll(
            @PathVariable("pursuitId") PursuitId pursuit, @Valid @RequestBody Body body, CommandRequest request) {
        if (request.expectedVersion() != null) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "batches-take-no-if-match",
                    "Each item of a batch makes a new version of the pursuit. Leave If-Match out.");
        }
        Map<String, Long> keys = reader.keys(body.items());
        List<BatchResult> results = new ArrayList<>();
        for (int index = 0; index < body.items().size(); index++) {
            try {
                results.add(log(index, body.items().get(index), keys, pursuit, request));
            } catch (ProblemException outage) {
                throw interrupted(outage, results);
            }
        }
        return new Results(results);
    }

    private BatchResult log(
            int index, JsonNode node, Map<String, Long> keys, PursuitId pursuit, CommandRequest request) {
        CommandRequest own = request;
        try {
            BatchItem item = reader.read(node);
            RuleBroken.check(new ItemKeysAreUnique(item.key(), keys));
            own = new CommandRequest(request.caller(), keyOf(index, item, request), null, request.receivedAt())
                    .actingFor(item.onBehalfOf(), LogContribution.SCOPE);
            LogContribution command = item.body().asCommand(pursuit, Actor.of(own.caller()), own);
            return BatchResult.stored(index, command.contribution(), commands.send(command, own, item.body()));
        } catch (RuleBroken refused) {
            if (refused.rule() instanceof PursuitExists && own.caller().serviceAccount() == null) {
                throw refused; // speaks of the address; of the item, where each may be for another member
            }
            return BatchResult.refused(index, RefusalProblems.problem(refused));
        } catch (ProblemException problem) {
            if (problem.getStatusCode().is5xxServerError()) {
                throw problem; // the rest would fare no better
            }
            return BatchResult.refused(index, problem);
        }
    }

    private static ProblemException interrupted(ProblemException outage, List<BatchResult> results) {
        outage.getBody()
                .setDetail("The batch was interrupted at item " + results.size()
                        + "; results says what became of those before it. Repeat it with the same keys: what is stored"
                        + " already is not stored again.");
        return outage.with(Map.of("results", results));
    }

    private static @Nullable IdempotencyKey keyOf(int index, BatchItem item, CommandRequest request) {
        if (item.key() != null) {
            return new IdempotencyKey(item.key());
        }
        return request.key() == null
                ? null
                : new IdempotencyKey(request.newId("batch item " + index).toString());
    }
}
