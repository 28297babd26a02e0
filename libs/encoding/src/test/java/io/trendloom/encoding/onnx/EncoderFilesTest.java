package io.trendloom.encoding.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.encoding.EncoderDescription;
import io.trendloom.encoding.EncodingException;
import io.trendloom.encoding.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderFilesTest {
    @TempDir
    private Path folder;

    @Test
    void readsWhatWasWritten() throws IOException {
        EncoderDescription written = write();

        EncoderFiles files = EncoderFiles.open(folder);

        assertThat(files.description()).isEqualTo(written);
        assertThat(files.model()).hasContent("weights");
    }

    @Test
    void refusesChangedWeights() throws IOException {
        write();
        Files.writeString(folder.resolve("model.onnx"), "other weights");

        assertThatThrownBy(() -> EncoderFiles.open(folder))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("model.onnx")
                .hasMessageContaining("SHA-256");
    }

    @Test
    void saysWhichFolderCannotBeRead() {
        assertThatThrownBy(() -> EncoderFiles.open(folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none");
    }

    private EncoderDescription write() throws IOException {
        Path model = Files.writeString(folder.resolve("model.onnx"), "weights");
        Path tokenizer = Files.writeString(folder.resolve("tokenizer.json"), "{}");
        EncoderDescription description = new EncoderDescription(
                "small", 2, List.of("en"), 512, "cls", Sha256.of(model), Sha256.of(tokenizer), "MIT", "here");
        Files.write(folder.resolve("encoder.json"), new ObjectMapper().writeValueAsBytes(description));
        return description;
    }
}
