package io.trendloom.ingest.reading;

import io.trendloom.ingest.reading.RowPlace.EventId;
import org.jspecify.annotations.Nullable;

/**
 * Rows that follow each other in their raw object, in their upload and in their group.
 *
 * @param object number of the raw object, from 0
 * @param row number of the first row in the object, from 0
 * @param number number of the first row in its upload, from 1
 * @param rows how many follow each other
 * @param event the event that all of them came in
 */
public record Run(
        int object,
        int row,
        long number,
        int rows,
        @Nullable EventId event) {
    static Run of(RowPlace place) {
        return new Run(place.object(), place.row(), place.number(), 1, place.event());
    }

    /** This run with the row at its end; null where the row does not follow. */
    @Nullable Run with(RowPlace next) {
        boolean follows = next.equals(new RowPlace(object, row + rows, number + rows, event));
        return follows ? new Run(object, row, number, rows + 1, event) : null;
    }

    /** The place of one of the rows, from 0. */
    public RowPlace place(int index) {
        return new RowPlace(object, row + index, number + index, event);
    }
}
