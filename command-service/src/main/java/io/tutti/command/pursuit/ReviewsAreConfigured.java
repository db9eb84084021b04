package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** A review has one name in the whole company, or none of them can be asked for. */
public record ReviewsAreConfigured(List<String> reviews, List<String> configured) implements Rule {

    @Override
    public boolean holds() {
        return configured.containsAll(reviews);
    }

    @Override
    public String explanation() {
        return "Reviews are called " + String.join(", ", configured) + " here, not "
                + reviews.stream().filter(name -> !configured.contains(name)).collect(Collectors.joining(", "))
                + ". Use one of these, or have tutti.pursuit.reviews extended.";
    }
}
