package io.trendloom.ingest.http;

import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;

/**
 * Which page of a list.
 *
 * @param page from 0
 * @param size rows a page
 */
record PageRequest(int page, int size) {
    private static final int MOST = 500;
    private static final int LAST = 10_000_000;

    PageRequest {
        if (page < 0 || size < 1 || size > MOST || (long) page * size > LAST) {
            throw new ProblemException(Problem.invalid(
                    "The page (%d) must be 0 or more and the size (%d) from 1 to %d, with at most %d rows before the page."
                            .formatted(page, size, MOST, LAST)));
        }
    }
}
