package io.trendloom.forecasting.feature;

import io.trendloom.forecasting.network.NetworkShape.TextInput;
import java.util.ArrayList;
import java.util.List;

/** The text vectors of a batch, zeros and a mask of 0 where a window has none or none is read. */
final class TextColumns {
    private final List<TextInput> inputs;
    private final List<String> unread;
    private final List<float[]> columns = new ArrayList<>();
    private final float[] mask;

    TextColumns(FeatureSettings settings, int size) {
        this.inputs = settings.texts();
        this.unread = settings.unread();
        this.mask = new float[size * inputs.size()];
        inputs.forEach(input -> columns.add(new float[size * input.width()]));
    }

    void put(int row, Window window) {
        for (int i = 0; i < inputs.size(); i++) {
            TextInput input = inputs.get(i);
            float[] vector =
                    unread.contains(input.name()) ? null : window.known().textVector(input.name());
            if (vector != null) {
                require(window, input, vector.length);
                System.arraycopy(vector, 0, columns.get(i), row * input.width(), input.width());
                mask[row * inputs.size() + i] = 1;
            }
        }
    }

    List<float[]> columns() {
        return columns;
    }

    float[] mask() {
        return mask;
    }

    private static void require(Window window, TextInput input, int width) {
        if (width != input.width()) {
            throw new IllegalArgumentException(
                    "The text vector %s of item %s is %d wide and must be %d. Maybe it came from another encoder."
                            .formatted(input.name(), window.known().id(), width, input.width()));
        }
    }
}
