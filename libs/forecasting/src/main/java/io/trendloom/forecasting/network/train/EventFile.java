package io.trendloom.forecasting.network.train;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A TensorBoard event file with scalar series. Each record is its length, a checksum of the length, an {@code Event}
 * message and a checksum of the message.
 */
final class EventFile implements AutoCloseable {
    private static final int EVENT_WALL_TIME = 1;
    private static final int EVENT_STEP = 2;
    private static final int EVENT_FILE_VERSION = 3;
    private static final int EVENT_SUMMARY = 5;
    private static final int SUMMARY_VALUE = 1;
    private static final int VALUE_TAG = 1;
    private static final int VALUE_SIMPLE = 2;
    private static final int CHECKSUM_MASK = 0xa282ead8;

    private final OutputStream out;
    private final Clock clock;

    private EventFile(OutputStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Begins a file in that folder, named as TensorBoard looks for. */
    static EventFile open(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        String name = String.format(
                Locale.ROOT,
                "events.out.tfevents.%010d.trendloom",
                clock.instant().getEpochSecond());
        OutputStream out =
                Files.newOutputStream(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        EventFile file = new EventFile(out, clock);
        file.write(event -> event.writeString(EVENT_FILE_VERSION, "brain.Event:2"));
        return file;
    }

    /** Appends one point to each series and flushes, so that a watcher sees it. */
    void scalars(long step, Map<String, Double> values) throws IOException {
        ByteString summary = message(s -> {
            for (Map.Entry<String, Double> entry : values.entrySet()) {
                s.writeBytes(SUMMARY_VALUE, value(entry.getKey(), entry.getValue()));
            }
        });
        write(event -> {
            event.writeInt64(EVENT_STEP, step);
            event.writeBytes(EVENT_SUMMARY, summary);
        });
    }

    private static ByteString value(String tag, double value) throws IOException {
        return message(v -> {
            v.writeString(VALUE_TAG, tag);
            v.writeFloat(VALUE_SIMPLE, (float) value);
        });
    }

    private void write(Fields fields) throws IOException {
        byte[] event = message(e -> {
                    e.writeDouble(EVENT_WALL_TIME, clock.millis() / 1000.0);
                    fields.writeTo(e);
                })
                .toByteArray();
        byte[] length = littleEndian(Long.BYTES).putLong(event.length).array();
        out.write(length);
        out.write(checksum(length));
        out.write(event);
        out.write(checksum(event));
        out.flush();
    }

    private static ByteString message(Fields fields) throws IOException {
        ByteString.Output bytes = ByteString.newOutput();
        CodedOutputStream coded = CodedOutputStream.newInstance(bytes);
        fields.writeTo(coded);
        coded.flush();
        return bytes.toByteString();
    }

    private static byte[] checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        int value = (int) crc.getValue();
        return littleEndian(Integer.BYTES)
                .putInt(Integer.rotateRight(value, 15) + CHECKSUM_MASK)
                .array();
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Writes a message's fields. */
    @FunctionalInterface
    private interface Fields {
        void writeTo(CodedOutputStream out) throws IOException;
    }
}
