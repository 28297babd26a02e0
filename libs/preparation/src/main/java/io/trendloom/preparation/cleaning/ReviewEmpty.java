package io.trendloom.preparation.cleaning;

import org.jspecify.annotations.Nullable;

/** A review says something. */
final class ReviewEmpty implements Rule {
    @Override
    public String name() {
        return "review-empty";
    }

    @Override
    public String sentence() {
        return "A review has a rating or a text, unless it is removed.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        return !draft.removed && draft.rating == null && draft.text == null
                ? draft.reason("text", "must be there where no rating is")
                : null;
    }
}
