package io.trendloom.ingest.http;

import io.trendloom.platform.http.Problem;

/** The problems that requests to this service may meet. */
final class Problems {
    private Problems() {}

    static Problem unreadable(String detail) {
        return Problem.of("unreadable-upload", 400, "The upload cannot be read", detail);
    }

    static Problem contentType(String given) {
        return Problem.of(
                "content-type",
                415,
                "The content type is not taken",
                "The content type (%s) must be application/json, application/x-ndjson, text/csv or application/vnd.apache.parquet."
                        .formatted(given));
    }

    static Problem futureDay(String detail) {
        return Problem.of("future-day", 409, "The day is not over", detail);
    }

    static Problem noClosedDay() {
        return Problem.of(
                "no-closed-day",
                409,
                "No day is closed",
                "A snapshot ends with the last closed day, and no day is closed. Maybe send sales, or end a day by"
                        + " POST /v1/days/{day}/end.");
    }

    static Problem unknownRejection(String id) {
        return Problem.of(
                "unknown-rejection",
                404,
                "There is no such open row",
                "No refused row (%s) waits to be repaired. Maybe it was repaired already?".formatted(id));
    }

    static Problem slow(long bytesPerSecond) {
        return Problem.of(
                "slow-upload",
                408,
                "The upload comes too slowly",
                "An upload must come at %d bytes a second at least. Rows without an answer are not stored."
                        .formatted(bytesPerSecond));
    }

    static Problem busy() {
        return Problem.of(
                "busy",
                429,
                "Too much is on its way",
                "More rows are on their way than may be. Nothing of this upload is stored. Maybe send it again in a while.");
    }

    static Problem shut(String why) {
        return Problem.of(
                "door-shut",
                503,
                "No rows are taken in now",
                why + " Nothing of this upload is stored. Maybe send it again in a while.");
    }

    static Problem unavailable() {
        return Problem.of(
                "unavailable",
                503,
                "Rows cannot be stored now",
                "The database or the object store is away. Rows without an answer are not stored. Maybe send them again"
                        + " in a while: what is stored already is a duplicate then.");
    }
}
