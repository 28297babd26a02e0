package io.trendloom.forecasting.network.onnx;

import io.trendloom.forecasting.network.tensor.NetworkParameters;
import io.trendloom.forecasting.network.tensor.Tensor;
import java.util.List;

/** Linear maps and normalisations in an ONNX graph, by the names of their parameters. */
record DenseLayers(OnnxGraph graph, NetworkParameters parameters) {
    /** A linear map with its bias. */
    String dense(String name, String in) {
        return graph.node("Add", List.of(product(name, in), graph.constant(parameters.get(name + "_bias"))));
    }

    /** A linear map without a bias. */
    String product(String name, String in) {
        return graph.node("MatMul", List.of(in, graph.constant(transposed(parameters.get(name + "_weight")))));
    }

    /** A normalisation over the last axis. */
    String normalised(String name, String in) {
        String gamma = graph.constant(parameters.get(name + "_gamma"));
        String beta = graph.constant(parameters.get(name + "_beta"));
        return graph.node("LayerNormalization", List.of(in, gamma, beta), OnnxGraph.attribute("axis", -1));
    }

    private static Tensor transposed(Tensor weight) {
        int rows = weight.axis(0);
        int columns = weight.axis(1);
        float[] values = new float[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                values[j * rows + i] = weight.values()[i * columns + j];
            }
        }
        return new Tensor(List.of((long) columns, (long) rows), values);
    }
}
