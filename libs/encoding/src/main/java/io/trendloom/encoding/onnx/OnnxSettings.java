package io.trendloom.encoding.onnx;

/**
 * How encoders run.
 *
 * @param provider what the network runs on; if it is not there, opening an encoder fails
 * @param deviceId which GPU, from 0; without meaning on the CPU
 * @param threads threads inside one run of the network
 * @param tokenBudget tokens a batch, padding included; on CPUs 512 to 2,048 is fastest, GPUs like more
 */
public record OnnxSettings(ExecutionProvider provider, int deviceId, int threads, int tokenBudget) {
    public OnnxSettings {
        if (deviceId < 0 || threads < 1 || tokenBudget < 1) {
            throw new IllegalArgumentException(
                    "The deviceId (%d) must not be negative, threads (%d) and tokenBudget (%d) must be positive."
                            .formatted(deviceId, threads, tokenBudget));
        }
    }

    /** The CPU with a number of threads and 1,024 tokens a batch. */
    public static OnnxSettings cpu(int threads) {
        return new OnnxSettings(ExecutionProvider.CPU, 0, threads, 1024);
    }
}
