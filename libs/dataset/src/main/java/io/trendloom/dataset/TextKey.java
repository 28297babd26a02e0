package io.trendloom.dataset;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.VectorRow;

/** One version of a text: an item's own, or a review. */
public record TextKey(Kind kind, String id, long version) {
    /** The text that a vector is of. */
    public static TextKey of(VectorRow row) {
        return new TextKey(row.kind(), row.id(), row.version());
    }
}
