package io.trendloom.forecasting.network.onnx;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.trendloom.forecasting.network.NetworkInputs;
import io.trendloom.forecasting.network.NetworkShape;
import java.nio.FloatBuffer;

/** Windows {@code from} to {@code from + size} of a batch, as named arrays. */
record InputSlice(NDManager manager, NetworkInputs inputs, int from, int size) {
    NDList arrays(NetworkShape shape) {
        NDList list = new NDList(
                array(InputNames.PAST, inputs.past(), shape.contextLength(), shape.pastWidth()),
                array(InputNames.FUTURE, inputs.future(), shape.horizon(), shape.futureWidth()),
                array(InputNames.STATICS, inputs.statics(), shape.staticWidth()));
        for (int i = 0; i < shape.texts().size(); i++) {
            NetworkShape.TextInput text = shape.texts().get(i);
            list.add(array(InputNames.text(text), inputs.texts().get(i), text.width()));
        }
        if (!shape.texts().isEmpty()) {
            list.add(
                    array(InputNames.TEXT_MASK, inputs.textMask(), shape.texts().size()));
        }
        return list;
    }

    private NDArray array(String name, float[] values, long... axes) {
        Shape window = new Shape(axes);
        int width = Math.toIntExact(window.size());
        FloatBuffer part = FloatBuffer.wrap(values, from * width, size * width).slice();
        NDArray array = manager.create(part, new Shape(size).addAll(window), DataType.FLOAT32);
        array.setName(name);
        return array;
    }
}
