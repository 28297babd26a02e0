package io.trendloom.forecasting.network.onnx;

import ai.onnx.proto.OnnxMl;
import io.trendloom.forecasting.network.NetworkSettings.Encoder;
import java.util.List;

/** ONNX's operators of recurrent layers, and where in PyTorch's parameters the gates of each are. */
enum RecurrentOperator {
    /** PyTorch: i, f, g, o; ONNX: i, o, f, c. */
    LSTM(3, List.of(), 0, 3, 1, 2),
    /** PyTorch: r, z, n; ONNX: z, r, h. PyTorch resets what came out of the recurrent map, bias and all. */
    GRU(2, List.of(OnnxGraph.attribute("linear_before_reset", 1)), 1, 0, 2),
    RNN(2, List.of(), 0);

    private final int outputs;
    private final List<OnnxMl.AttributeProto> attributes;
    private final int[] gates;

    RecurrentOperator(int outputs, List<OnnxMl.AttributeProto> attributes, int... gates) {
        this.outputs = outputs;
        this.attributes = attributes;
        this.gates = gates;
    }

    static RecurrentOperator of(Encoder encoder) {
        return switch (encoder) {
            case LSTM -> LSTM;
            case GRU -> GRU;
            case RNN -> RNN;
            case TRANSFORMER -> throw new IllegalArgumentException("A Transformer has no recurrent layers.");
        };
    }

    /** Steps and last state, perhaps last cell. */
    int outputs() {
        return outputs;
    }

    List<OnnxMl.AttributeProto> attributes() {
        return attributes;
    }

    /** A parameter with its gates in ONNX's order. */
    float[] ordered(float[] parameter) {
        float[] ordered = new float[parameter.length];
        int block = parameter.length / gates.length;
        for (int i = 0; i < gates.length; i++) {
            System.arraycopy(parameter, gates[i] * block, ordered, i * block, block);
        }
        return ordered;
    }
}
