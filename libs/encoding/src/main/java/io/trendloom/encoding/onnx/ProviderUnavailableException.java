package io.trendloom.encoding.onnx;

import io.trendloom.encoding.EncodingException;
import java.util.Collection;

/** An execution provider was asked for that this machine or this build of ONNX Runtime does not have. */
public final class ProviderUnavailableException extends EncodingException {
    private static final long serialVersionUID = 1L;

    ProviderUnavailableException(ExecutionProvider provider, Collection<?> available, Throwable cause) {
        super(
                ("The execution provider (%s) must be available; this build of ONNX Runtime has %s and says: %s."
                                + " Maybe onnxruntime_gpu is not on the class path in the place of onnxruntime,"
                                + " or the machine has no NVIDIA driver, or the provider was meant to be cpu.")
                        .formatted(provider.label(), available, cause.getMessage()),
                cause);
    }
}
