package io.trendloom.forecast.search;

/**
 * An item's own text in an encoder's space.
 *
 * @param encoder name of the encoder
 * @param values as long as the encoder is wide; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record ItemVector(String encoder, float[] values) {
    /** The longest vectors that Lucene keeps. */
    private static final int LONGEST = 1024;

    /** Whether it points anywhere, so that it has neighbours, and can be kept. */
    boolean hasNeighbours() {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        return squares > 0 && Double.isFinite(squares) && values.length <= LONGEST;
    }
}
