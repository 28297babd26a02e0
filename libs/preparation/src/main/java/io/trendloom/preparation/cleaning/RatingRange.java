package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Other scales would bend the mean. */
final class RatingRange implements Rule {
    private static final BigDecimal LOWEST = BigDecimal.ONE;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(5);

    @Override
    public String name() {
        return "rating-range";
    }

    @Override
    public String sentence() {
        return "A rating is 1 to 5.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        BigDecimal rating = draft.rating;
        boolean outside = rating != null && (rating.compareTo(LOWEST) < 0 || rating.compareTo(HIGHEST) > 0);
        return outside ? draft.reason("rating", "must be 1 to 5") : null;
    }
}
