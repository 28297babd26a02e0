package io.trendloom.platform.deadletter;

import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import java.time.Instant;

/** The problems that requests for dead letters may meet. */
final class DeadLetterProblems {
    private DeadLetterProblems() {}

    static ProblemException unknown(String id) {
        return new ProblemException(Problem.of(
                "unknown-dead-letter",
                404,
                "There is no such dead letter",
                "The dead letter (%s) must be one of this worker's. Maybe look for it in GET /v1/dead-letters?state=all."
                        .formatted(id)));
    }

    static ProblemException replayed(String id, Instant time) {
        return new ProblemException(Problem.of(
                "dead-letter-replayed",
                409,
                "The dead letter was replayed already",
                "The dead letter (%s) was replayed at %s and must fail again before it is replayed again."
                        .formatted(id, time)));
    }
}
