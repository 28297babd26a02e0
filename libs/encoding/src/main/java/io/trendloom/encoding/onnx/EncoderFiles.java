package io.trendloom.encoding.onnx;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.encoding.EncoderDescription;
import io.trendloom.encoding.EncodingException;
import io.trendloom.encoding.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An encoder on disk: a folder with {@code encoder.json}, {@code model.onnx} and {@code tokenizer.json}.
 *
 * @param directory the folder
 * @param description what its {@code encoder.json} says
 */
public record EncoderFiles(Path directory, EncoderDescription description) {
    public static final String DESCRIPTION = "encoder.json";
    public static final String MODEL = "model.onnx";
    public static final String TOKENIZER = "tokenizer.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Opens a folder after comparing model and tokenizer with the SHA-256 that the description gives. */
    public static EncoderFiles open(Path directory) {
        try {
            byte[] json = Files.readAllBytes(directory.resolve(DESCRIPTION));
            EncoderFiles files = new EncoderFiles(directory, JSON.readValue(json, EncoderDescription.class));
            verify(files.model(), files.description.modelSha256());
            verify(files.tokenizer(), files.description.tokenizerSha256());
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The encoder in %s cannot be read. Maybe it was copied in part.".formatted(directory), e);
        }
    }

    public Path model() {
        return directory.resolve(MODEL);
    }

    public Path tokenizer() {
        return directory.resolve(TOKENIZER);
    }

    private static void verify(Path file, String expected) throws IOException {
        String actual = Sha256.of(file);
        if (!actual.equals(expected)) {
            throw new EncodingException(
                    "The file (%s) must have the SHA-256 %s but has %s. Maybe it was changed by hand."
                            .formatted(file, expected, actual));
        }
    }
}
