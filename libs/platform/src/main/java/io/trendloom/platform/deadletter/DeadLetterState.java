package io.trendloom.platform.deadletter;

import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which dead letters a list shows. */
enum DeadLetterState {
    /** Those that nobody replayed since they failed last. */
    WAITING("replayed_at is null"),
    REPLAYED("replayed_at is not null"),
    ALL("true");

    private final String condition;

    DeadLetterState(String condition) {
        this.condition = condition;
    }

    /** The condition in SQL. */
    String condition() {
        return condition;
    }

    static DeadLetterState of(String text) {
        return Arrays.stream(values())
                .filter(state -> state.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.invalid("The state (%s) must be one of %s."
                        .formatted(
                                text,
                                Arrays.stream(values())
                                        .map(DeadLetterState::text)
                                        .collect(Collectors.joining(", "))))));
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
