package io.trendloom.ingest.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.trendloom.contract.Envelope;
import io.trendloom.contract.Json;
import io.trendloom.contract.Kind;
import io.trendloom.ingest.door.Submission;
import io.trendloom.ingest.raw.Source;
import io.trendloom.ingest.reading.RowPlace.EventId;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.PoisonMessageException;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.ReadRow;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.format.RowReader;
import io.trendloom.preparation.mapping.Mapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The data of an event as a row of NDJSON. */
final class EventRows {
    private static final int OVERHEAD = 500;

    private final Map<Kind, Preparation> preparations = new EnumMap<>(Kind.class);

    EventRows(Shop shop, Limits limits) {
        for (Kind kind : Kind.values()) {
            preparations.put(kind, new Preparation(Mapping.identity(kind), shop, limits));
        }
    }

    Submission submission(Delivery delivery, Kind kind, Envelope event) {
        Preparation preparation = Objects.requireNonNull(preparations.get(kind));
        byte[] data = bytes(event);
        return new Submission(
                kind,
                Source.of(RowFormat.NDJSON, new byte[0]),
                preparation,
                List.of(row(preparation, data)),
                data.length + OVERHEAD,
                false,
                new EventId(delivery.queue(), event.source() + " " + event.id()),
                event.traceparent());
    }

    private static ReadRow row(Preparation preparation, byte[] data) {
        try (RowReader reader = preparation.open(new ByteArrayInputStream(data), RowFormat.NDJSON)) {
            ReadRow row = reader.next();
            if (row == null) {
                throw new PoisonMessageException("The data of the event must be a JSON object.");
            }
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail.", e);
        }
    }

    private static byte[] bytes(Envelope event) {
        try {
            return Json.mapper().writeValueAsBytes(event.data());
        } catch (JsonProcessingException e) {
            throw new PoisonMessageException("The data of the event must be JSON.", e);
        }
    }
}
