package io.trendloom.launcher.load;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param row its number in what was sent
 * @param result stored, duplicate, stale or rejected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record RowAnswer(
        long row,
        @Nullable String id,
        String result,
        @Nullable String rule,
        @Nullable String reason) {
    static final String REJECTED = "rejected";

    /** What may become of a row, in the order in which people are told. */
    public static final List<String> RESULTS = List.of("stored", "duplicate", "stale", REJECTED);

    RowAnswer numbered(long number) {
        return new RowAnswer(number, id, result, rule, reason);
    }
}
