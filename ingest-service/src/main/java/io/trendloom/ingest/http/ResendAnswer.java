package io.trendloom.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.trendloom.ingest.row.RowResult;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row that was sent again.
 *
 * @param result stored, duplicate, stale or rejected; rejected leaves the row open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResendAnswer(
        String result,
        @Nullable String id,
        @Nullable String rule,
        @Nullable String reason) {
    static ResendAnswer of(RowResult result) {
        return new ResendAnswer(result.outcome().text(), result.id(), result.rule(), result.reason());
    }
}
