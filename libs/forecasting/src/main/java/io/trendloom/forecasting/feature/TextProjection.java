package io.trendloom.forecasting.feature;

import java.util.Arrays;

/**
 * Brings the vectors of a text to a few numbers: how far each lies from the centre along some directions, in units of the
 * spread along each.
 *
 * @param text name of the text input, say {@code reviews/bge-small-en-v1.5}
 * @param centre taken off a vector first; as long as the encoder is wide
 * @param directions one a number, each as long as the centre
 */
@SuppressWarnings("ArrayRecordComponent")
public record TextProjection(String text, float[] centre, float[][] directions) {
    public TextProjection {
        if (directions.length == 0) {
            throw new IllegalArgumentException("The projection of %s needs a direction.".formatted(text));
        }
        for (float[] direction : directions) {
            if (direction.length != centre.length) {
                throw new IllegalArgumentException("The directions of %s must be %d wide, not %d."
                        .formatted(text, centre.length, direction.length));
            }
        }
    }

    /** How many numbers. */
    int width() {
        return directions.length;
    }

    void put(Row row, float[] vector) {
        if (vector.length != centre.length) {
            throw new IllegalArgumentException(
                    "A text vector %s is %d wide and must be %d. Maybe it came from another encoder."
                            .formatted(text, vector.length, centre.length));
        }
        for (float[] direction : directions) {
            double sum = 0;
            for (int i = 0; i < vector.length; i++) {
                sum += direction[i] * (vector[i] - centre[i]);
            }
            row.put(sum);
        }
    }

    void putNothing(Row row) {
        for (int i = 0; i < directions.length; i++) {
            row.put(0);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextProjection that
                && text.equals(that.text)
                && Arrays.equals(centre, that.centre)
                && Arrays.deepEquals(directions, that.directions);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + Arrays.deepHashCode(directions);
    }

    @Override
    public String toString() {
        return "TextProjection[text=%s, width=%d of %d]".formatted(text, directions.length, centre.length);
    }
}
