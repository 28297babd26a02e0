package io.trendloom.preparation.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an export names rows, products and customers.
 *
 * @param rowHashId whether the id of a row is a hash of the row as received
 * @param idColumns columns whose hash is the id of a row; none: all but the customer's
 * @param codes how product codes are written; null: as they are
 * @param wholeCustomers whether customers are whole numbers that may come as {@code 17850.0}
 */
public record Keys(
        boolean rowHashId, List<String> idColumns, @Nullable CodeRule codes, boolean wholeCustomers) {
    /** Every key in a field of its own, as it is. */
    public static final Keys PLAIN = new Keys(false, List.of(), null, false);

    public Keys {
        idColumns = List.copyOf(idColumns);
    }
}
