package io.trendloom.forecast.http;

import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;

/** The problems that requests meet here. */
final class Problems {
    private Problems() {}

    static ProblemException refuse(String detail) {
        return new ProblemException(Problem.invalid(detail));
    }

    static ProblemException unknownItem(String id) {
        return new ProblemException(Problem.of(
                "unknown-item",
                404,
                "The item is not known",
                "The item (%s) is neither in the catalogue nor in the sales. Maybe it is still on its way."
                        .formatted(id)));
    }
}
