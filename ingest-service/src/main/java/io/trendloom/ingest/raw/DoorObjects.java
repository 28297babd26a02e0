package io.trendloom.ingest.raw;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.trendloom.contract.Json;
import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.parquet.RowSchema;
import io.trendloom.platform.store.ObjectStore;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** The objects that the door writes. */
public final class DoorObjects {
    /** An hour's objects under one prefix. */
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd/HH");

    private final ObjectStore store;
    private final Clock clock;

    public DoorObjects(ObjectStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Rows as received, masked, in UTF-8, in one body of their format that can be sent again. */
    public ObjectRef raw(Kind kind, Source source, List<byte[]> rows) {
        byte[] body = Gzip.of(source.format().join(source.headerBytes(), rows));
        return store.put(key("raw", kind, UUID.randomUUID(), source.ending()), body, rows.size());
    }

    public <T> ObjectRef clean(Kind kind, UUID batch, RowSchema<T> schema, List<T> rows) {
        return store.put(key("clean", kind, batch, "parquet"), ParquetRows.write(schema, rows), rows.size());
    }

    public ObjectRef rejected(Kind kind, UUID batch, List<RejectedRow> rows) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (RejectedRow row : rows) {
            lines.writeBytes(json(row));
            lines.write('\n');
        }
        return store.put(key("rejected", kind, batch, "ndjson.gz"), Gzip.of(lines.toByteArray()), rows.size());
    }

    private static byte[] json(RejectedRow row) {
        try {
            return Json.mapper().writeValueAsBytes(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of texts is always JSON.", e);
        }
    }

    private String key(String folder, Kind kind, UUID id, String ending) {
        String hour = LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).format(HOUR);
        return "%s/%s/%s/%s.%s".formatted(folder, kind.text(), hour, id, ending);
    }
}
