package io.trendloom.ingest.apikey;

import io.trendloom.contract.Kind;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The key that an operator wants.
 *
 * @param publisher who is to hold it
 * @param scopes kinds of rows that it may send, and {@code days} where it may end them
 * @param days for how long it is good; 90 where nothing is said
 */
public record KeyRequest(
        @Nullable String publisher,
        @Nullable List<String> scopes,
        @Nullable Integer days) {
    /** Ending the shop's days, beside the kinds of rows. */
    public static final String DAYS = "days";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final List<String> SCOPES = Stream.concat(
                    Arrays.stream(Kind.values()).map(Kind::text), Stream.of(DAYS))
            .toList();
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 366;

    String holder() {
        String name = Objects.requireNonNullElse(publisher, "");
        if (!NAME.matcher(name).matches()) {
            throw invalid(
                    "The publisher (%s) must be 1 to 64 letters, digits, dots, dashes or underscores.".formatted(name));
        }
        return name;
    }

    List<String> scopeList() {
        TreeSet<String> asked = Objects.requireNonNullElse(scopes, List.<String>of()).stream()
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        if (asked.isEmpty() || !SCOPES.containsAll(asked)) {
            throw invalid("The scopes (%s) must be some of %s.".formatted(asked, String.join(", ", SCOPES)));
        }
        return List.copyOf(asked);
    }

    Duration life() {
        int asked = Objects.requireNonNullElse(days, USUAL_DAYS);
        if (asked < 1 || asked > MOST_DAYS) {
            throw invalid("The days (%d) must be 1 to %d.".formatted(asked, MOST_DAYS));
        }
        return Duration.ofDays(asked);
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(Problem.invalid(detail));
    }
}
