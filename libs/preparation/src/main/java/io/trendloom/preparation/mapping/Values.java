package io.trendloom.preparation.mapping;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How an export writes amounts and times.
 *
 * @param currency currency of all prices; null: a field of the row
 * @param numbers how numbers are written
 * @param times how times and days are written
 * @param quantityFactor units in one of the export's quantities; its prices are for that many units
 * @param lineTotals whether a sale's price is that of the whole line
 */
public record Values(
        @Nullable String currency,
        NumberFormat numbers,
        TimeFormats times,
        BigDecimal quantityFactor,
        boolean lineTotals) {
    /** As the contract writes them. */
    public static final Values PLAIN =
            new Values(null, NumberFormat.PLAIN, TimeFormats.ISO_8601, BigDecimal.ONE, false);
}
