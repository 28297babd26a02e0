package io.trendloom.embed.batch;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.VectorRow;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of one row: a product's title and description, or a review.
 *
 * @param language as the row says, null where it does not
 */
record BatchText(
        Kind kind,
        String id,
        long version,
        String itemId,
        @Nullable LocalDate knownDay,
        @Nullable String language,
        String text) {

    static BatchText of(ItemRow item) {
        String text = Stream.of(item.title(), item.description())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        return new BatchText(Kind.ITEMS, item.id(), item.version(), item.id(), item.knownDay(), item.language(), text);
    }

    static BatchText of(ReviewRow review) {
        return new BatchText(
                Kind.REVIEWS,
                review.id(),
                review.version(),
                review.itemId(),
                review.day(),
                review.language(),
                Objects.requireNonNullElse(review.text(), ""));
    }

    VectorRow with(String textSha256, float[] vector) {
        return new VectorRow(kind, id, version, itemId, knownDay, textSha256, vector);
    }
}
