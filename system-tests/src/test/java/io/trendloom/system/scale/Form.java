package io.trendloom.system.scale;

/**
 * How large a run of the scale test is.
 *
 * @param items of the shop
 * @param pieces batches of texts of one telling, and partitions of a run of record
 * @param days of sales before anything is forecast
 */
record Form(int items, int pieces, int days) {
    Form {
        if (pieces < 1 || items % pieces != 0) {
            throw new IllegalArgumentException(
                    "The items (%d) must be a multiple of the pieces (%d), which are at least 1."
                            .formatted(items, pieces));
        }
    }

    /** Items of a piece. */
    int piece() {
        return items / pieces;
    }
}
