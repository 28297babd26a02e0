package io.trendloom.launcher.demo;

import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.load.Chunk;
import io.trendloom.launcher.load.Door;
import io.trendloom.preparation.format.RowFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Rows that go over HTTP, in chunks. */
final class HttpHalf {
    private static final int CHUNK_ROWS = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final JsonApi ingest;
    private final List<byte[]> waiting = new ArrayList<>();
    private Door door;
    private RowFormat format = RowFormat.NDJSON;
    private byte[] header = new byte[0];

    HttpHalf(JsonApi ingest) {
        this.ingest = ingest;
        this.door = new Door(ingest, "/", PATIENCE);
    }

    /** What follows are rows of this form for this path. */
    void begin(String path, RowFormat rowFormat, byte[] headerLine) {
        door = new Door(ingest, path, PATIENCE);
        format = rowFormat;
        header = headerLine.clone();
    }

    void send(byte[] row) throws InterruptedException {
        waiting.add(row);
        if (waiting.size() == CHUNK_ROWS) {
            flush();
        }
    }

    void flush() throws InterruptedException {
        List<Long> numbers = LongStream.rangeClosed(1, waiting.size()).boxed().toList();
        door.send(new Chunk(format.join(header, waiting), numbers, List.of(), 0), format);
        waiting.clear();
    }
}
