package io.trendloom.embed.http;

import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import java.util.List;

/** The problems that requests to this worker may meet. */
final class Problems {
    private Problems() {}

    static ProblemException badInput(String detail) {
        return new ProblemException(Problem.invalid(detail));
    }

    static ProblemException tooLarge(String detail) {
        return new ProblemException(Problem.of("too-large", 413, "The request is too large", detail));
    }

    static ProblemException unknownModel(String model, List<String> known) {
        return new ProblemException(Problem.of(
                "unknown-encoder",
                400,
                "There is no such encoder",
                "The model (%s) must be one of %s. Maybe leave it out: the language chooses then."
                        .formatted(model, String.join(", ", known))));
    }
}
