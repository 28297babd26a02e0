package io.trendloom.contract.row;

import io.trendloom.contract.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The vector of one text: an item's title and description, or a review's text.
 *
 * @param kind kind of the row that the text belongs to
 * @param id id of that row
 * @param version version of that row
 * @param itemId product that the text speaks of
 * @param knownDay day on which the text was known; null: always
 * @param textSha256 SHA-256 of the text as encoded
 * @param vector unit vector, as long as its encoder is wide
 * @param language {@code zh} or {@code en}, by which the text was cut into words; null where that was not done
 * @param words the text's words without stop words, as written in lower case, a space between them; null as above
 */
@SuppressWarnings("ArrayRecordComponent")
public record VectorRow(
        Kind kind,
        String id,
        long version,
        String itemId,
        @Nullable LocalDate knownDay,
        String textSha256,
        float[] vector,
        @Nullable String language,
        @Nullable String words) {
    public VectorRow {
        vector = vector.clone();
    }

    /** A vector without the words of its text. */
    public VectorRow(
            Kind kind,
            String id,
            long version,
            String itemId,
            @Nullable LocalDate knownDay,
            String textSha256,
            float[] vector) {
        this(kind, id, version, itemId, knownDay, textSha256, vector, null, null);
    }

    @Override
    public float[] vector() {
        return vector.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VectorRow that
                && kind == that.kind
                && id.equals(that.id)
                && version == that.version
                && itemId.equals(that.itemId)
                && Objects.equals(knownDay, that.knownDay)
                && textSha256.equals(that.textSha256)
                && Arrays.equals(vector, that.vector)
                && Objects.equals(language, that.language)
                && Objects.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, id, version, itemId, knownDay, textSha256, Arrays.hashCode(vector), language, words);
    }
}
