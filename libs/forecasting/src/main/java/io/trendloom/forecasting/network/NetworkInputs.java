package io.trendloom.forecasting.network;

import java.util.List;

/**
 * A batch of windows as the network reads them, row-major.
 *
 * <p>The arrays are handed over, not copied: a batch is built once, read once and dropped.
 *
 * @param size windows in the batch, n
 * @param past shape [n][contextLength][pastWidth]
 * @param future shape [n][horizon][futureWidth]
 * @param statics shape [n][staticWidth]
 * @param texts one array for each {@link NetworkShape.TextInput}, shape [n][width], zeros where absent
 * @param textMask shape [n][texts], 1 where the vector is there and 0 where it is absent
 */
@SuppressWarnings("ArrayRecordComponent")
public record NetworkInputs(
        int size, float[] past, float[] future, float[] statics, List<float[]> texts, float[] textMask) {
    public NetworkInputs {
        texts = List.copyOf(texts);
    }

    /** Refuses inputs whose arrays are not as long as {@code shape} says. */
    public NetworkInputs requireFits(NetworkShape shape) {
        requireLength("past", past, (long) shape.contextLength() * shape.pastWidth());
        requireLength("future", future, (long) shape.horizon() * shape.futureWidth());
        requireLength("statics", statics, shape.staticWidth());
        requireLength("textMask", textMask, shape.texts().size());
        if (texts.size() != shape.texts().size()) {
            throw new IllegalArgumentException("The batch holds %d text inputs and the network takes %d."
                    .formatted(texts.size(), shape.texts().size()));
        }
        for (int i = 0; i < texts.size(); i++) {
            requireLength(
                    shape.texts().get(i).name(),
                    texts.get(i),
                    shape.texts().get(i).width());
        }
        return this;
    }

    private void requireLength(String name, float[] values, long widthOfWindow) {
        if (values.length != size * widthOfWindow) {
            throw new IllegalArgumentException(
                    "The input %s holds %d numbers, but %d windows of %d each need %d. Maybe the batch was built for another network."
                            .formatted(name, values.length, size, widthOfWindow, size * widthOfWindow));
        }
    }
}
