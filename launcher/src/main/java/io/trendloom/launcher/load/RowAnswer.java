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
 * @param changed what cleaning changed in it
 * @param flagged what is odd about it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record RowAnswer(
        long row,
        @Nullable String id,
        String result,
        @Nullable String rule,
        @Nullable String reason,
        List<String> changed,
        List<String> flagged) {
    static final String REJECTED = "rejected";

    /** What may become of a row, in the order in which people are told. */
    public static final List<String> RESULTS = List.of("stored", "duplicate", "stale", REJECTED);

    public RowAnswer {
        changed = changed == null ? List.of() : List.copyOf(changed);
        flagged = flagged == null ? List.of() : List.copyOf(flagged);
    }

    static RowAnswer rejected(long row, String rule, String reason) {
        return new RowAnswer(row, null, REJECTED, rule, reason, List.of(), List.of());
    }

    RowAnswer numbered(long number) {
        return new RowAnswer(number, id, result, rule, reason, changed, flagged);
    }
}
