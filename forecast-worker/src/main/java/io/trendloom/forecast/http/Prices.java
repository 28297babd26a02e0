package io.trendloom.forecast.http;

import io.trendloom.forecast.view.PriceRange;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The prices that a request asks for. */
final class Prices {
    private static final Pattern PRICE = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

    private Prices() {}

    static PriceRange of(@Nullable String from, @Nullable String to) {
        PriceRange range = new PriceRange(price("priceFrom", from), price("priceTo", to));
        if (range.from() != null && range.to() != null && range.from().compareTo(range.to()) > 0) {
            throw Problems.refuse("The priceFrom (%s) must not be above the priceTo (%s).".formatted(from, to));
        }
        return range;
    }

    private static @Nullable BigDecimal price(String name, @Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        if (!PRICE.matcher(asked).matches()) {
            throw Problems.refuse("The %s (%s) must be a number of at least 0, such as 12.50, below a billion."
                    .formatted(name, asked));
        }
        return new BigDecimal(asked);
    }
}
