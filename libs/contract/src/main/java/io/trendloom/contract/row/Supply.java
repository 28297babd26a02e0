package io.trendloom.contract.row;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier asks for a product, as far as the shop told.
 *
 * @param cost of a unit in the reporting currency, 0 or more
 * @param leadTimeDays days from an order to the shelf
 * @param packSize units that are ordered together
 * @param minimumOrder least units of an order
 * @param shelfLifeDays days for which a unit can be sold
 */
public record Supply(
        @Nullable BigDecimal cost,
        @Nullable Integer leadTimeDays,
        @Nullable Integer packSize,
        @Nullable Integer minimumOrder,
        @Nullable Integer shelfLifeDays) {
    /** Nothing was told. */
    public static final Supply NONE = new Supply(null, null, null, null, null);

    public Supply {
        cost = cost == null ? null : plain(cost);
    }

    private static BigDecimal plain(BigDecimal money) {
        BigDecimal stripped = money.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
