package io.trendloom.preparation.masking;

/** A stretch of a text that names a person. */
record Found(int start, int end, String token) {

    boolean overlaps(Found other) {
        return start < other.end && other.start < end;
    }
}
