package io.trendloom.preparation.cleaning;

import io.trendloom.preparation.mapping.VoidRule;
import org.jspecify.annotations.Nullable;

/** Rows of cancelled orders and the like are no news. */
final class RowVoid implements Rule {
    @Override
    public String name() {
        return "row-void";
    }

    @Override
    public String sentence() {
        return "Where the mapping knows which rows say nothing (amazon-orders: order-status is Cancelled), the row is none of them.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        for (VoidRule rows : draft.mapping.rules().voids()) {
            String text = draft.row.text(rows.column());
            if (text != null && rows.holds(text)) {
                return Reasons.of(rows.column(), text, "says by the mapping that the row counts for nothing");
            }
        }
        return null;
    }
}
