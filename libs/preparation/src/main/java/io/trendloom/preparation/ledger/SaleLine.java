package io.trendloom.preparation.ledger;

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
 * @param content what tells its fields apart from those of other versions
 * @param position order of arrival
 * @param quantity thousandths of a unit; negative for a return
 * @param revenue thousandths of the reporting currency, signed as the quantity
 * @param time in the shop's own time
 * @param customer pseudonym, where known
 * @param reversal how long after a sale this return may take it back; null for a sale
 * @param removed whether the shop took the line back: its key keeps the version, the ledger nothing
 * @param cancels id of the sale that this return takes back
 */
public record SaleLine(
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
        boolean removed,
        @Nullable String cancels) {

    /** A clean line as a version at a place in the order of arrival. */
    public static SaleLine of(CleanSale sale, UUID content, long version, long position, Duration reversal) {
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
                sale.removed(),
                null);
    }

    private static long revenue(CleanSale sale) {
        return BigDecimal.valueOf(sale.quantity())
                .multiply(sale.unitPrice())
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** The shop's day of the line. */
    public LocalDate day() {
        return time.toLocalDate();
    }

    /** Whether the line adds to what was sold, if nothing takes it back. */
    public boolean isSale() {
        return quantity > 0 && !removed;
    }

    /** Whether the line brings something back. */
    public boolean isReturn() {
        return quantity < 0 && !removed;
    }

    /** What a return and its sale have in common; null where the customer is unknown or the line removed. */
    public @Nullable MatchKey matchKey() {
        return customer == null || removed ? null : new MatchKey(customer, itemId, Math.abs(quantity));
    }

    /** The same line under another version. */
    public SaleLine withVersion(long newVersion) {
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
                removed,
                cancels);
    }

    /** The same line, taking back a sale, or none. */
    public SaleLine cancelling(@Nullable String sale) {
        return new SaleLine(
                id, version, content, position, itemId, quantity, revenue, time, promotion, orderId, customer, reversal,
                removed, sale);
    }
}
