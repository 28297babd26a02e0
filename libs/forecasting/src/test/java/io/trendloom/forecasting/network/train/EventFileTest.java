package io.trendloom.forecasting.network.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_322_697_600), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void beginsAsEveryEventFileDoes() throws IOException {
        EventFile.open(folder, CLOCK).close();
        byte[] bytes = Files.readAllBytes(folder.resolve("events.out.tfevents.1322697600.trendloom"));
        assertThat(bytes)
                .startsWith(0x18, 0, 0, 0, 0, 0, 0, 0, 0xa3, 0x7f, 0x4b, 0x22, 0x09)
                .hasSize(8 + 4 + 24 + 4);
        assertThat(new String(bytes, 8 + 4 + 11, 13, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("brain.Event:2");
    }

    @Test
    void holdsEachSeriesValueAtItsStep() throws IOException {
        try (EventFile file = EventFile.open(folder, CLOCK)) {
            file.scalars(3, new TreeMap<>(Map.of("loss/train", 0.5, "loss/validation", 0.25)));
        }
        ByteBuffer bytes = ByteBuffer.wrap(
                        Files.readAllBytes(folder.resolve("events.out.tfevents.1322697600.trendloom")))
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(40);
        byte[] event = new byte[(int) bytes.getLong()];
        bytes.getInt();
        bytes.get(event);
        CodedInputStream in = CodedInputStream.newInstance(event);
        assertThat(in.readTag()).isEqualTo(1 << 3 | 1);
        assertThat(in.readDouble()).isEqualTo(1_322_697_600.0);
        assertThat(in.readTag()).isEqualTo(2 << 3);
        assertThat(in.readInt64()).isEqualTo(3);
        assertThat(in.readTag()).isEqualTo(5 << 3 | 2);
        CodedInputStream summary = in.readBytes().newCodedInput();
        assertValue(summary, "loss/train", 0.5f);
        assertValue(summary, "loss/validation", 0.25f);
        assertThat(summary.isAtEnd()).isTrue();
        assertThat(in.isAtEnd()).isTrue();
    }

    private static void assertValue(CodedInputStream summary, String tag, float number) throws IOException {
        assertThat(summary.readTag()).isEqualTo(1 << 3 | 2);
        CodedInputStream value = summary.readBytes().newCodedInput();
        assertThat(value.readTag()).isEqualTo(1 << 3 | 2);
        assertThat(value.readString()).isEqualTo(tag);
        assertThat(value.readTag()).isEqualTo(2 << 3 | 5);
        assertThat(value.readFloat()).isEqualTo(number);
    }
}
