/** The recurrent network: its shape, its inputs and outputs, training it, exporting it to ONNX and scoring it. */
@NullMarked
package io.trendloom.forecasting.network;

import org.jspecify.annotations.NullMarked;
