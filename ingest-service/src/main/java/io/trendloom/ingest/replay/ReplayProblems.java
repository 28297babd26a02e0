package io.trendloom.ingest.replay;

import io.trendloom.platform.http.Problem;
import java.time.LocalDate;

/** Why a replay cannot be begun or shown. */
final class ReplayProblems {
    private ReplayProblems() {}

    static Problem future(LocalDate from, LocalDate today) {
        return Problem.invalid(
                "The day (%s) must not be after today (%s). Maybe its year is wrong.".formatted(from, today));
    }

    static Problem tooEarly(LocalDate from, LocalDate first) {
        return Problem.of(
                "replay-too-early",
                409,
                "The day cannot be replayed",
                ("The day (%s) must not be before %s: older rows were not written down as they came, or are kept no longer. Maybe begin with %s, or"
                                + " load the shop's files into an empty installation.")
                        .formatted(from, first, first));
    }

    static Problem nothingSince(LocalDate from) {
        return Problem.of(
                "nothing-to-replay",
                409,
                "There is nothing to replay",
                "No row came in on %s or after it. Maybe the day of a sale is meant: rows are read again by the day on which they came in."
                        .formatted(from));
    }

    static Problem noClosedDay() {
        return Problem.of(
                "no-closed-day",
                409,
                "No day is closed",
                "A replay ends with a snapshot, which ends with the last closed day, and no day is closed. Maybe send sales, or"
                        + " end a day by POST /v1/days/{day}/end.");
    }

    static Problem underWay() {
        return Problem.of(
                "replay-under-way",
                409,
                "Another replay is under way",
                "One replay is built at a time. Maybe wait for the other: GET /v1/replays.");
    }

    static Problem unknown(String id) {
        return Problem.of(
                "replay-unknown",
                404,
                "There is no such replay",
                "The replay (%s) must be one of GET /v1/replays.".formatted(id));
    }
}
