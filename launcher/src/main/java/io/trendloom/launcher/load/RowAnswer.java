package io.trendloom.launcher.load;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
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

    RowAnswer numbered(long number) {
        return new RowAnswer(number, id, result, rule, reason);
    }
}
