package io.trendloom.ingest.forget;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.ingest.raw.Gzip;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.parquet.RowSchema;
import io.trendloom.preparation.masking.NameScrub;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An object of rows as the table of objects names it.
 *
 * @param role {@code raw}, {@code clean} or {@code rejected}
 */
record ScrubbedObject(ObjectRef ref, String role, Kind kind) {

    /** Its bytes without the names, or null if they name nobody. */
    byte @Nullable [] without(NameScrub scrub, byte[] body) {
        return switch (role) {
            case "clean" -> clean(scrub, body);
            default -> text(scrub, body);
        };
    }

    private static byte @Nullable [] text(NameScrub scrub, byte[] body) {
        String text = new String(Gzip.opened(body), StandardCharsets.UTF_8);
        return scrub.finds(text) ? Gzip.of(scrub.of(text).getBytes(StandardCharsets.UTF_8)) : null;
    }

    private byte @Nullable [] clean(NameScrub scrub, byte[] body) {
        return switch (kind) {
            case REVIEWS -> rows(CleanRows.REVIEWS, body, row -> review(scrub, row));
            case ITEMS -> rows(CleanRows.ITEMS, body, row -> item(scrub, row));
            case SALES, STOCK, SIGNALS, VIEWS -> null;
        };
    }

    private static <T> byte @Nullable [] rows(RowSchema<T> schema, byte[] body, UnaryOperator<T> change) {
        List<T> before = ParquetRows.read(schema, List.of(body));
        List<T> after = before.stream().map(change).toList();
        return after.equals(before) ? null : ParquetRows.write(schema, after);
    }

    private static ReviewRow review(NameScrub scrub, ReviewRow row) {
        String text = row.text();
        return new ReviewRow(
                row.id(),
                row.version(),
                row.itemId(),
                row.day(),
                row.rating(),
                text == null ? null : scrub.of(text),
                row.language(),
                row.removed(),
                row.knownDay());
    }

    private static ItemRow item(NameScrub scrub, ItemRow row) {
        String title = row.title();
        String description = row.description();
        return new ItemRow(
                row.id(),
                row.version(),
                row.knownDay(),
                title == null ? null : scrub.of(title),
                description == null ? null : scrub.of(description),
                row.category(),
                row.brand(),
                row.price(),
                row.currency(),
                row.launchDay(),
                row.language(),
                row.removed(),
                row.supply());
    }
}
