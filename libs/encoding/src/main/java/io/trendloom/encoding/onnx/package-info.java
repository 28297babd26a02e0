/** Text encoders that run on ONNX Runtime, and the files they are made of. */
@NullMarked
package io.trendloom.encoding.onnx;

import org.jspecify.annotations.NullMarked;
