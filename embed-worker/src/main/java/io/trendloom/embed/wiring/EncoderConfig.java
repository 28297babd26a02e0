package io.trendloom.embed.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.trendloom.encoding.onnx.ExecutionProvider;
import java.nio.file.Path;
import java.util.OptionalInt;

/** How texts are encoded. */
@ConfigMapping(prefix = "trendloom")
interface EncoderConfig {
    /** Folder for what can be made again; the encoders are unpacked there. */
    Path dataDir();

    /** What the encoders run on, {@code cpu} or {@code cuda}; if it is not there, the worker does not start. */
    @WithName("embed.provider")
    @WithDefault("cpu")
    ExecutionProvider provider();

    /** Which GPU, from 0. */
    @WithName("embed.device-id")
    @WithDefault("0")
    int deviceId();

    /** Threads that encode one batch; as many as there are processors where not given. */
    @WithName("embed.threads")
    OptionalInt threads();

    /** Tokens a batch, padding included. GPUs like more. */
    @WithName("embed.token-budget")
    @WithDefault("1024")
    int tokenBudget();
}
