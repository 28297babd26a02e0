package io.trendloom.ingest.ledger;

import io.trendloom.ingest.claim.ContentHash;
import io.trendloom.preparation.row.CleanSale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current version of an order line.
 *
 * @param position order of arrival
 * @param quantity thousandths of a unit; negative for a return
 * @param revenue thousandths of the reporting currency, signed as the quantity
 * @param time in the shop's own time
 * @param customer pseudonym, where known
 * @param reversal how long after a sale this return may take it back; null for a sale
 * @param cancels id of the sale that this return takes back
 */
record SaleLine(
        String id,
        long version,
        UUID content,
        long position,
        String itemId,
        long quantity,
        long revenue,
        LocalDateTime time,
        boolean promotion,
        @Nullable String orderId,
        @Nullable String customer,
        @Nullable Duration reversal,
        @Nullable String cancels) {

    static SaleLine of(CleanSale sale, UUID content, long version, long position, Duration reversal) {
        return new SaleLine(
                sale.id(),
                version,
                content,
                position,
                sale.itemId(),
                sale.quantity(),
                revenue(sale),
                sale.time(),
                sale.promotion(),
                sale.orderId(),
                sale.customer(),
                sale.quantity() < 0 ? reversal : null,
                null);
    }

    private static long revenue(CleanSale sale) {
        return BigDecimal.valueOf(sale.quantity())
                .multiply(sale.unitPrice())
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    static UUID contentOf(CleanSale sale) {
        return new ContentHash()
                .add(sale.itemId())
                .add(sale.quantity())
                .add(sale.unitPrice().stripTrailingZeros().toPlainString())
                .add(sale.time())
                .add(sale.customer())
                .add(sale.orderId())
                .add(sale.channel())
                .add(sale.promotion())
                .toUuid();
    }

    LocalDate day() {
        return time.toLocalDate();
    }

    boolean isReturn() {
        return quantity < 0;
    }

    boolean isMatchable() {
        return customer != null;
    }

    /** What a return and its sale have in common; null where the customer is unknown. */
    @Nullable MatchKey matchKey() {
        return customer == null ? null : new MatchKey(customer, itemId, Math.abs(quantity));
    }

    SaleLine withVersion(long newVersion) {
        return new SaleLine(
                id,
                newVersion,
                content,
                position,
                itemId,
                quantity,
                revenue,
                time,
                promotion,
                orderId,
                customer,
                reversal,
                cancels);
    }

    SaleLine cancelling(@Nullable String sale) {
        return new SaleLine(
                id, version, content, position, itemId, quantity, revenue, time, promotion, orderId, customer, reversal,
                sale);
    }
}
