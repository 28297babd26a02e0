package io.trendloom.preparation.row;

import org.jspecify.annotations.Nullable;

/** A row that kept every rule. */
public sealed interface CleanRow extends PreparedRow permits CleanSale, CleanItem, CleanReview {

    /** The shop's id of the row within its kind, 1 to 200 printable characters. */
    String id();

    /** Version given by the shop; null: the order of arrival decides. */
    @Nullable Long version();
}
