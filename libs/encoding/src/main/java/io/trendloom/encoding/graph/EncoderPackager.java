package io.trendloom.encoding.graph;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnsafeByteOperations;
import io.trendloom.encoding.EncoderDescription;
import io.trendloom.encoding.Sha256;
import io.trendloom.encoding.onnx.EncoderFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Makes the folder of an encoder from a published BERT graph and its tokenizer. */
public final class EncoderPackager {
    private static final int MAX_TOKENS = 512;
    private static final String LICENCE = "MIT";

    private EncoderPackager() {}

    /**
     * Run by the build.
     *
     * @param arguments graph file, tokenizer file, folder to make, name, language, source
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 6) {
            throw new IllegalArgumentException(
                    "The arguments (%d) must be graph, tokenizer, folder, name, language and source."
                            .formatted(arguments.length));
        }
        pack(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                new Origin(arguments[3], arguments[4], arguments[5]));
    }

    /** What the files themselves do not tell. */
    record Origin(String name, String language, String source) {}

    static EncoderDescription pack(Path graph, Path tokenizer, Path folder, Origin origin) throws IOException {
        Files.createDirectories(folder);
        ModelProto bert = map(graph);
        replace(folder.resolve(EncoderFiles.MODEL), part -> write(SentenceGraph.of(bert), part));
        replace(folder.resolve(EncoderFiles.TOKENIZER), part -> Files.copy(tokenizer, part));
        EncoderDescription description = new EncoderDescription(
                origin.name(),
                SentenceGraph.width(bert.getGraph()),
                List.of(origin.language()),
                MAX_TOKENS,
                "cls",
                Sha256.of(folder.resolve(EncoderFiles.MODEL)),
                Sha256.of(folder.resolve(EncoderFiles.TOKENIZER)),
                LICENCE,
                origin.source());
        byte[] json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(description);
        replace(folder.resolve(EncoderFiles.DESCRIPTION), part -> Files.write(part, json));
        return description;
    }

    /** Reads a graph whose weights stay in the mapped file instead of the heap. */
    static ModelProto map(Path graph) throws IOException {
        try (FileChannel file = FileChannel.open(graph)) {
            CodedInputStream in = UnsafeByteOperations.unsafeWrap(
                            file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()))
                    .newCodedInput();
            in.enableAliasing(true);
            return ModelProto.parseFrom(in);
        }
    }

    private static void write(ModelProto model, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            model.writeTo(out);
        }
    }

    /** Keeps a file that would not change, so that what is built from it is not built again. */
    private static void replace(Path file, Writer writer) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        writer.write(part);
        if (Files.exists(file) && Files.mismatch(part, file) < 0) {
            Files.delete(part);
        } else {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @FunctionalInterface
    private interface Writer {
        void write(Path file) throws IOException;
    }
}
