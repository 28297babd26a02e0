package io.trendloom.ingest.versioned;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.ingest.claim.ContentHash;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.preparation.row.CleanReview;
import java.util.UUID;

/** How reviews are told apart and stored. */
public final class Reviews {
    public static final VersionedKind<CleanReview, ReviewRow> KIND = new VersionedKind<>(
            Kind.REVIEWS, CleanReview.class, Reviews::contentOf, Reviews::row, CleanRows.REVIEWS, ReviewRow::day);

    private Reviews() {}

    private static UUID contentOf(CleanReview review) {
        if (review.removed()) {
            return ContentHash.REMOVED;
        }
        ContentHash content = new ContentHash()
                .add(review.itemId())
                .add(review.day())
                .add(review.rating())
                .add(review.text())
                .add(review.language());
        // Rows that do not say it have the hash that they had before it could be said.
        return review.knownDay() == null
                ? content.toUuid()
                : content.add(review.knownDay()).toUuid();
    }

    private static ReviewRow row(CleanReview review, long version) {
        return new ReviewRow(
                review.id(),
                version,
                review.itemId(),
                review.day(),
                review.rating(),
                review.text(),
                review.language(),
                review.removed(),
                review.knownDay());
    }
}
