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
}
