package io.trendloom.system.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One sale of an item on a day. Each sale of the same item and day has a quantity of another power of ten, so that each
 * digit of the day's units says how often one sale is in the series: 1 is as it should be, 0 is lost, 2 is doubled.
 *
 * @param place the power of ten, of thousandths of a unit
 * @param version null where the order of arrival counts
 * @param copies by which the quantity is wrong until a later version puts it right, 1 for none
 */
record Sale(
        String id,
        String itemId,
        LocalDate day,
        int place,
        @Nullable Long version,
        int copies) {
    /** Sales of an item and day: 0.001 to 1,000 units, below what the door takes for an outlier. */
    static final int PLACES = 7;

    Sale {
        if (place < 0 || place >= PLACES) {
            throw new IllegalArgumentException("The place (%d) must be between 0 and %d.".formatted(place, PLACES - 1));
        }
    }

    BigDecimal quantity() {
        return BigDecimal.valueOf(copies, 3 - place).stripTrailingZeros();
    }

    /** The row, as the door reads it over HTTP and in events. */
    String json() {
        return String.format(
                Locale.ROOT,
                "{\"id\":\"%s\",%s\"itemId\":\"%s\",\"quantity\":%s,\"unitPrice\":2,\"currency\":\"GBP\",\"time\":\"%sT10:00:00\"}",
                id,
                version == null ? "" : "\"version\":" + version + ",",
                itemId,
                quantity().toPlainString(),
                day);
    }

    /** The event that tells of it; whoever sends it again sends the same bytes. */
    String event() {
        return """
                {"specversion":"1.0","id":"%s","source":"/ledger","type":"SaleRecorded","time":"2011-12-01T10:00:00Z",\
                "datacontenttype":"application/json","data":%s}""".formatted(version == null ? id : id + "/" + version, json());
    }
}
