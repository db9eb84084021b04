package io.tutti.query.pursuit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.IssueId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.security.Caller;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.view.BuyingInfluence;
import io.tutti.query.pursuit.view.Customer;
import io.tutti.query.pursuit.view.Issue;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads of what the team knows of the customer. */
@RestController
@RequestMapping(path = "/api/v1/pursuits/{pursuitId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Customer", description = "Who decides at the customer, and what they want")
class CustomerEndpoint {

    private final PursuitReader reader;

    CustomerEndpoint(PursuitReader reader) {
        this.reader = reader;
    }

    /** A buying influence with the issues that were stated of them, retracted ones included. */
    record InfluenceWithIssues(@JsonUnwrapped BuyingInfluence influence, List<Issue> issues) {

        private static InfluenceWithIssues of(BuyingInfluence influence, Customer customer) {
            return new InfluenceWithIssues(
                    influence,
                    customer.issues().stream()
                            .filter(issue -> issue.influence().equals(influence.id()))
                            .toList());
        }
    }

    /** Everybody who has or had a part in the customer's decision. */
    record Influences(List<InfluenceWithIssues> items) {}

    @GetMapping("/buying-influences")
    @Operation(
            summary = "List the buying influences of a pursuit",
            description = "In the order in which they were identified; somebody removed has a removal. The present"
                    + " judgement stands beside all assessments, the last of which it is.")
    ResponseEntity<Influences> influences(
            @PathVariable PursuitId pursuitId,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        Customer customer = found.view().customer();
        return found.answer(new Influences(customer.influences().stream()
                .map(influence -> InfluenceWithIssues.of(influence, customer))
                .toList()));
    }

    @GetMapping("/buying-influences/{influenceId}")
    @Operation(summary = "Read a buying influence", description = "With all assessments, issues and the win-result.")
    ResponseEntity<InfluenceWithIssues> influence(
            @PathVariable PursuitId pursuitId,
            @PathVariable BuyingInfluenceId influenceId,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        Customer customer = found.view().customer();
        return found.answer(
                "buying-influence",
                customer.influences().stream()
                        .filter(influence -> influence.id().equals(influenceId))
                        .findFirst()
                        .map(influence -> InfluenceWithIssues.of(influence, customer)));
    }

    @GetMapping("/issues/{issueId}")
    @Operation(
            summary = "Read an issue of a buying influence",
            description = "It is understood unless it was retracted.")
    ResponseEntity<Issue> issue(
            @PathVariable PursuitId pursuitId,
            @PathVariable IssueId issueId,
            @Parameter(description = PursuitsEndpoint.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            Caller caller) {
        Found found = reader.read(pursuitId, atLeast, caller);
        return found.answer(
                "issue",
                found.view().customer().issues().stream()
                        .filter(issue -> issue.id().equals(issueId))
                        .findFirst());
    }
}
