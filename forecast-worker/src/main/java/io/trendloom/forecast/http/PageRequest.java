package io.trendloom.forecast.http;

/**
 * Which page of a list.
 *
 * @param page from 0
 * @param size items a page
 */
record PageRequest(int page, int size) {
    private static final int MOST = 1000;
    private static final int LAST_ITEM = 10_000_000;

    PageRequest {
        if (page < 0 || size < 1 || size > MOST || (long) page * size > LAST_ITEM) {
            throw Problems.refuse(
                    "The page (%d) must be 0 or more and the size (%d) from 1 to %d, with at most %d items before the page. Maybe narrow the list with q."
                            .formatted(page, size, MOST, LAST_ITEM));
        }
    }
}
