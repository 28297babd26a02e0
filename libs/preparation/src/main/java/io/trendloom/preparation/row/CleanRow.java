package io.trendloom.preparation.row;

import org.jspecify.annotations.Nullable;

/** A row that kept every rule. */
public sealed interface CleanRow extends PreparedRow
        permits CleanSale, CleanItem, CleanReview, CleanStock, CleanSignal, CleanView {

    /** Key of the row within its kind: the shop's own id, or what the row speaks of where it needs none. */
    String id();

    /** Version given by the shop; null: the order of arrival decides. */
    @Nullable Long version();
}
