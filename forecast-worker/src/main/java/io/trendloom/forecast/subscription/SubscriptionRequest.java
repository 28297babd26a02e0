package io.trendloom.forecast.subscription;

import io.trendloom.forecast.webhook.Endpoint;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The subscription that an operator wants.
 *
 * @param url of the program that is to be told
 * @param kinds types of events
 * @param category of the items that it is told of; absent: of all
 */
public record SubscriptionRequest(
        @Nullable String url,
        @Nullable List<String> kinds,
        @Nullable String category) {
    private static final int LONGEST_CATEGORY = 200;

    Endpoint endpoint() {
        try {
            return Endpoint.parse(Objects.requireNonNullElse(url, ""));
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    List<String> kindList() {
        TreeSet<String> asked = Objects.requireNonNullElse(kinds, List.<String>of()).stream()
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        if (asked.isEmpty() || !asked.stream().allMatch(EventKind::isOne)) {
            throw invalid("The kinds (%s) must be some of %s."
                    .formatted(asked, EventKind.names().collect(Collectors.joining(", "))));
        }
        return List.copyOf(asked);
    }

    @Nullable String categoryOrAll() {
        if (category != null && (category.isBlank() || category.length() > LONGEST_CATEGORY)) {
            throw invalid("The category (%d characters) must have 1 to %d, or be left out for all items."
                    .formatted(category.length(), LONGEST_CATEGORY));
        }
        return category;
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(Problem.invalid(detail));
    }
}
