/** The network as one ONNX graph: written from its parameters, and scored through ONNX Runtime. */
@NullMarked
package io.trendloom.forecasting.network.onnx;

import org.jspecify.annotations.NullMarked;
