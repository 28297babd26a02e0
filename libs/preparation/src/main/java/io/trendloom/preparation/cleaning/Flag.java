package io.trendloom.preparation.cleaning;

import io.trendloom.preparation.row.CleanItem;
import io.trendloom.preparation.row.CleanReview;
import io.trendloom.preparation.row.CleanRow;
import io.trendloom.preparation.row.CleanSale;
import io.trendloom.preparation.row.CleanSignal;
import io.trendloom.preparation.row.CleanStock;
import io.trendloom.preparation.row.CleanView;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is odd about a row that keeps every rule. A flagged row is kept as it is and counted. */
public enum Flag {
    PRICE_OUTLIER("A price of 100,000 or more in the reporting currency."),
    QUANTITY_OUTLIER("A quantity of 10,000 units or more either way.");

    private static final BigDecimal HIGH_PRICE = BigDecimal.valueOf(100_000);
    private static final long HIGH_QUANTITY = 10_000_000;

    private final String sentence;

    Flag(String sentence) {
        this.sentence = sentence;
    }

    /** The flag's name in kebab-case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is odd. */
    public String sentence() {
        return sentence;
    }

    /** The row's flags. */
    public static Set<Flag> of(CleanRow row) {
        return switch (row) {
            case CleanSale sale -> of(sale.unitPrice(), sale.quantity());
            case CleanItem item -> of(item.price(), 0);
            case CleanReview review -> Set.of();
            case CleanStock stock -> Set.of();
            case CleanSignal signal -> Set.of();
            case CleanView view -> Set.of();
        };
    }

    private static Set<Flag> of(@Nullable BigDecimal price, long thousandths) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (price != null && price.compareTo(HIGH_PRICE) >= 0) {
            flags.add(PRICE_OUTLIER);
        }
        if (Math.abs(thousandths) >= HIGH_QUANTITY) {
            flags.add(QUANTITY_OUTLIER);
        }
        return flags;
    }
}
