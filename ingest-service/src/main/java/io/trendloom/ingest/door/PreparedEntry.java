package io.trendloom.ingest.door;

import io.trendloom.ingest.raw.RowText;
import io.trendloom.ingest.raw.Source;
import io.trendloom.ingest.reading.RowPlace;
import io.trendloom.ingest.reading.RowPlace.EventId;
import io.trendloom.ingest.row.RowNotes;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.cleaning.Change;
import io.trendloom.preparation.cleaning.Flag;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.row.CleanRow;
import io.trendloom.preparation.row.PreparedRow;
import io.trendloom.preparation.row.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row that is ready to be stored or refused.
 *
 * @param number number of the row in its upload, from 1
 * @param notes what there is to tell of it
 * @param text the masked row as received, kept for those that are refused
 * @param place where the row stands in its raw object; null where its bytes were let go
 */
record PreparedEntry(
        long number,
        PreparedRow row,
        RowNotes notes,
        @Nullable RowText text,
        Mapping mapping,
        @Nullable EventId event,
        @Nullable RowPlace place) {

    /**
     * Cleans a masked row.
     *
     * @param source how the row is read
     * @param today the shop's day on which it came
     * @param place is asked for the row's place once the row is cleaned
     */
    static PreparedEntry of(
            RawRow masked, Preparation preparation, Source source, LocalDate today, Supplier<RowPlace> place) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        PreparedRow prepared = preparation.prepare(masked, today, changes::add);
        RowNotes notes = prepared instanceof CleanRow clean ? new RowNotes(changes, Flag.of(clean)) : RowNotes.NONE;
        RowText text = prepared instanceof Rejection
                ? new RowText(new String(masked.bytes(), StandardCharsets.UTF_8), source)
                : null;
        RowPlace at = place.get();
        return new PreparedEntry(at.number(), prepared, notes, text, preparation.mapping(), at.event(), at);
    }

    boolean isRefused() {
        return row instanceof Rejection;
    }
}
