package io.trendloom.ingest.door;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.raw.Source;
import io.trendloom.ingest.reading.RawObject;
import io.trendloom.ingest.reading.Reading;
import io.trendloom.ingest.reading.RowPlace;
import io.trendloom.ingest.reading.Run;
import io.trendloom.ingest.row.RowNotes;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.BrokenRow;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.format.ReadRow;
import io.trendloom.preparation.format.RowReader;
import io.trendloom.preparation.row.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads groups again: their raw objects, as their readings say, by the rules of now. */
final class RawRows {
    /** The door bounded the rows; one may have grown by its pseudonym. */
    private static final Limits LIMITS = new Limits(1 << 28);

    private final ObjectStore store;
    private final Shop shop;

    RawRows(ObjectStore store, Shop shop) {
        this.store = store;
        this.shop = shop;
    }

    /** The group, masked and stored raw as it is, cleaned anew. */
    PreparedGroup prepare(Reading reading) {
        List<ReadObject> sources = new ArrayList<>();
        for (RawObject object : reading.objects()) {
            sources.add(source(reading.kind(), object));
        }
        List<PreparedEntry> entries = new ArrayList<>();
        for (Run run : reading.runs()) {
            for (int i = 0; i < run.rows(); i++) {
                RowPlace place = run.place(i);
                entries.add(sources.get(place.object()).entry(place, reading.day()));
            }
        }
        return new PreparedGroup(reading.kind(), reading.day(), entries, reading.objects(), null);
    }

    private ReadObject source(Kind kind, RawObject object) {
        Preparation preparation = new Preparation(object.mapping().of(kind), shop, LIMITS);
        char separator = preparation.mapping().source().separator();
        ByteArrayInputStream body = new ByteArrayInputStream(store.get(object.ref()));
        try (RowReader reader = object.format().open(body, LIMITS, separator, StandardCharsets.UTF_8)) {
            Source source = Source.of(object.format(), reader.header(), StandardCharsets.UTF_8, object.mapping());
            return new ReadObject(preparation, source, rows(object, reader));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail.", e);
        }
    }

    /** What an export leaves to the row above is filled in already. */
    private static List<ReadRow> rows(RawObject object, RowReader reader) throws IOException {
        List<ReadRow> rows = new ArrayList<>(Math.toIntExact(object.ref().rows()));
        for (ReadRow row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        if (rows.size() != object.ref().rows()) {
            throw new IllegalStateException("The object (%s) must have %d rows, but has %d."
                    .formatted(object.ref().key(), object.ref().rows(), rows.size()));
        }
        return rows;
    }

    /** The rows of a raw object, and how they are cleaned. */
    private record ReadObject(Preparation preparation, Source source, List<ReadRow> rows) {
        PreparedEntry entry(RowPlace place, LocalDate day) {
            return switch (rows.get(place.row())) {
                case BrokenRow broken -> refused(place, broken.rejection());
                case RawRow raw -> cleaned(place, raw, day);
            };
        }

        private PreparedEntry cleaned(RowPlace place, RawRow raw, LocalDate day) {
            try {
                return PreparedEntry.of(raw, preparation, source, day, () -> place);
            } catch (RuntimeException e) {
                return refused(place, PatientCommit.notStorable(place.number(), null));
            }
        }

        private PreparedEntry refused(RowPlace place, Rejection rejection) {
            return new PreparedEntry(
                    place.number(), rejection, RowNotes.NONE, null, preparation.mapping(), place.event(), place);
        }
    }
}
