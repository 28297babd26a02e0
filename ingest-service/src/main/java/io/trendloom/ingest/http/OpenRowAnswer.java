package io.trendloom.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.trendloom.contract.Kind;
import io.trendloom.ingest.raw.RejectedRow;
import io.trendloom.ingest.rejection.OpenRow;
import io.trendloom.ingest.rejection.OpenRows;
import io.trendloom.ingest.rejection.RuleCount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refused row as it is shown.
 *
 * @param id by which it is sent again
 * @param at when it came
 * @param row number of the row in its upload
 * @param rowId the row's own id, where one could be read
 * @param source the row as received, masked
 * @param header of CSV
 * @param repairable whether it can be sent again from here: its text was kept, and how it is read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenRowAnswer(
        String id,
        Kind kind,
        Instant at,
        long row,
        @Nullable String rowId,
        @Nullable String rule,
        @Nullable String reason,
        @Nullable String source,
        @Nullable String format,
        @Nullable String header,
        boolean repairable) {

    /**
     * A page of them.
     *
     * @param rules counts of all open rows, whatever was asked for
     */
    public record Page(int page, int size, long total, List<RuleCount> rules, List<OpenRowAnswer> rejections) {
        public Page {
            rules = List.copyOf(rules);
            rejections = List.copyOf(rejections);
        }

        static Page of(OpenRows open) {
            List<OpenRowAnswer> rows =
                    open.rows().stream().map(OpenRowAnswer::of).toList();
            return new Page(open.page(), open.size(), open.total(), open.rules(), rows);
        }
    }

    static OpenRowAnswer of(OpenRow open) {
        RejectedRow row = open.row();
        return new OpenRowAnswer(
                open.id().text(),
                open.kind(),
                open.at(),
                row.row(),
                row.id(),
                row.rule(),
                row.reason(),
                row.source(),
                row.format(),
                row.header(),
                row.source() != null && row.format() != null);
    }
}
