package io.trendloom.preparation.row;

import java.math.BigDecimal;

/**
 * A price as the shop gave it, before it was converted.
 *
 * @param amount of a unit
 * @param currency ISO 4217 code, not the reporting one
 */
public record ForeignPrice(BigDecimal amount, String currency) {
    /** One spelling for one price. */
    @Override
    public String toString() {
        return amount.stripTrailingZeros().toPlainString() + " " + currency;
    }
}
