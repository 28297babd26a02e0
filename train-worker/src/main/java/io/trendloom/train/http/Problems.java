package io.trendloom.train.http;

import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;

/** The problems that this API answers with. */
final class Problems {
    private Problems() {}

    static ProblemException unknown(String what, String id) {
        return new ProblemException(Problem.of(
                "unknown-" + what,
                404,
                "There is no such " + what,
                "The %s (%s) must be one that exists. Maybe it is spelled differently in GET /v1/%ss."
                        .formatted(what, id, what)));
    }

    static Problem conflict(String detail) {
        return Problem.of("alias-moved", 409, "The champion has changed", detail);
    }

    static Problem untrusted(String detail) {
        return Problem.of("model-not-signed", 409, "The model is not signed by a trusted key", detail);
    }

    static ProblemException noEarlierChampion() {
        return new ProblemException(Problem.of(
                "no-earlier-champion",
                409,
                "There is no earlier champion",
                "The champion cannot be rolled back: no model was champion before it. Maybe promote another model."));
    }
}
