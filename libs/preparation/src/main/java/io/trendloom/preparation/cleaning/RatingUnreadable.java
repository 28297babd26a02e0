package io.trendloom.preparation.cleaning;

import org.jspecify.annotations.Nullable;

/** The rating is a number. */
final class RatingUnreadable implements Rule {
    @Override
    public String name() {
        return "rating-unreadable";
    }

    @Override
    public String sentence() {
        return "A rating, where given, is a number.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        draft.rating = draft.number("rating");
        return draft.text("rating") != null && draft.rating == null
                ? draft.reason("rating", "must be a number from 1 to 5")
                : null;
    }
}
