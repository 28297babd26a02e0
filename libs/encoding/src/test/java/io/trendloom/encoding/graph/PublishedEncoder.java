package io.trendloom.encoding.graph;

import io.trendloom.encoding.graph.EncoderPackager.Origin;
import io.trendloom.encoding.onnx.EncoderFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The two encoders as they were published, and packaged once a test run. */
@SuppressWarnings("ImmutableEnumChecker")
public enum PublishedEncoder {
    CHINESE("bge-small-zh-v1.5", "zh"),
    ENGLISH("bge-small-en-v1.5", "en");

    private final Path graph;
    private final EncoderFiles files;

    PublishedEncoder(String name, String language) {
        Path published = Path.of("target", "published-encoders");
        Path folder = Path.of("target", "packaged-encoders", name);
        graph = published.resolve(name + ".onnx");
        try {
            EncoderPackager.pack(
                    graph,
                    published.resolve(name + "-tokenizer.json"),
                    folder,
                    new Origin(name, language, "https://huggingface.co/BAAI/" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files = EncoderFiles.open(folder);
    }

    public EncoderFiles files() {
        return files;
    }

    public Path graph() {
        return graph;
    }
}
