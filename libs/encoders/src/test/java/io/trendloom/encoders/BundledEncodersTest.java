package io.trendloom.encoders;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.encoding.onnx.EncoderFiles;
import io.trendloom.encoding.onnx.OnnxSettings;
import io.trendloom.encoding.onnx.OnnxTextEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledEncodersTest {
    @TempDir
    private Path folder;

    @Test
    void unpacksEncodersThatRun() {
        for (EncoderFiles files : BundledEncoders.unpackInto(folder)) {
            try (OnnxTextEncoder encoder = OnnxTextEncoder.open(files, OnnxSettings.cpu(1))) {
                assertThat(encoder.encode(List.of("灯 lamp")).getFirst()).hasSize(encoder.width());
            }
        }
    }

    @Test
    void unpacksOnceAndAgainWhenTheVersionDiffers() throws IOException {
        Path model = BundledEncoders.unpackInto(folder).getFirst().model();
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(model, longAgo);

        BundledEncoders.unpackInto(folder);
        assertThat(Files.getLastModifiedTime(model)).isEqualTo(longAgo);

        Files.writeString(model.resolveSibling("encoder.json"), "{}");
        BundledEncoders.unpackInto(folder);
        assertThat(Files.getLastModifiedTime(model)).isNotEqualTo(longAgo);
    }
}
