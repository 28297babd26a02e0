package io.trendloom.contract.row;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One signed entry of the sales ledger. Readers only add up: a correction is minus the old entry and plus the new one.
 *
 * @param saleId key of the sale that the entry belongs to
 * @param version version of that sale
 * @param entry what the entry is
 * @param itemId product
 * @param day the shop's day on which it counts
 * @param knownDay the shop's day on which the shop knew it
 * @param sold thousandths of a unit added to demand: positive for a sale, negative for a reversal, 0 for a later return
 * @param returned thousandths of a unit that came back without taking their sale out of past demand
 * @param revenue thousandths of the reporting currency added to revenue, signed as {@code sold}
 * @param orders order lines added: 1 for a sale, −1 for a reversal, 0 for a later return
 * @param promotion whether the unit was sold on promotion
 * @param orderId order, where known
 * @param customer pseudonym of the customer, where known
 */
public record LedgerRow(
        String saleId,
        long version,
        Entry entry,
        String itemId,
        LocalDate day,
        LocalDate knownDay,
        long sold,
        long returned,
        long revenue,
        int orders,
        boolean promotion,
        @Nullable String orderId,
        @Nullable String customer) {
    private static final double THOUSANDTHS = 1000;

    /**
     * Thousandths of the natural logarithm of 1 + the units, signed as {@code orders}: summed over the lines of a day it
     * tells their usual size, in which a wholesale order weighs little more than any other. A line that is taken back takes
     * exactly its own away.
     */
    public long logSize() {
        return orders * Math.round(THOUSANDTHS * Math.log1p(Math.abs(sold) / THOUSANDTHS));
    }

    /** What a ledger entry is. */
    public enum Entry {
        SALE,
        RETURN,
        /** Takes back an earlier entry: of a cancelled order, or the old side of a correction. */
        REVERSAL
    }
}
