package io.trendloom.embed.batch;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.embed.vocabulary.TextWords;
import io.trendloom.encoding.VectorKey;
import io.trendloom.preparation.language.Language;
import io.trendloom.preparation.words.Segmenter;
import io.trendloom.preparation.words.WordList;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of one row: a product's title and description, or a review.
 *
 * @param language as the row says, null where it does not
 * @param words the text in words
 */
record BatchText(
        Kind kind,
        String id,
        long version,
        String itemId,
        @Nullable LocalDate knownDay,
        @Nullable String language,
        String text,
        TextWords words) {
    BatchText(
            Kind kind,
            String id,
            long version,
            String itemId,
            @Nullable LocalDate knownDay,
            @Nullable String language,
            String text) {
        this(kind, id, version, itemId, knownDay, language, text, words(language, text));
    }

    static BatchText of(ItemRow item) {
        return new BatchText(
                Kind.ITEMS, item.id(), item.version(), item.id(), item.knownDay(), item.language(), item.text());
    }

    static BatchText of(ReviewRow review) {
        return new BatchText(
                Kind.REVIEWS,
                review.id(),
                review.version(),
                review.itemId(),
                review.known(),
                review.language(),
                Objects.requireNonNullElse(review.text(), ""));
    }

    private static TextWords words(@Nullable String stated, String text) {
        String language = Language.of(stated, text);
        return new TextWords(
                VectorKey.textSha256(text), language, Segmenter.of(language).words(text));
    }

    VectorRow with(float[] vector) {
        return new VectorRow(
                kind,
                id,
                version,
                itemId,
                knownDay,
                words.sha256(),
                vector,
                words.language(),
                WordList.write(words.words()));
    }
}
