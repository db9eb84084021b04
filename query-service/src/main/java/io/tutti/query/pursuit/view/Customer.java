package io.tutti.query.pursuit.view;

import java.util.List;

/**
 * Who decides at the customer, and what they want. Removed influences and retracted issues stay, marked as such.
 *
 * @param influences in the order in which they were identified
 * @param issues of all of them, in the order in which they were stated
 */
public record Customer(List<BuyingInfluence> influences, List<Issue> issues) {

    static final Customer UNKNOWN = new Customer(List.of(), List.of());

    public Customer {
        influences = List.copyOf(influences);
        issues = List.copyOf(issues);
    }
}
