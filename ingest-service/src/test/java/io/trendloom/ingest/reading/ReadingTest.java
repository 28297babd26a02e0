package io.trendloom.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.ingest.reading.RowPlace.EventId;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.mapping.MappingChoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final EventId ONE = new EventId("ingest.inbound", "/shop 1");
    private static final EventId OTHER = new EventId("ingest.inbound", "/shop 2");

    @Test
    void rowsThatFollowEachOtherAreOneRun() {
        List<Run> runs = Reading.runs(List.of(
                new RowPlace(0, 0, 1, null),
                new RowPlace(0, 1, 2, null),
                // A row between them was let go.
                new RowPlace(0, 2, 4, null),
                new RowPlace(1, 0, 1, ONE),
                new RowPlace(1, 1, 1, OTHER),
                new RowPlace(0, 3, 5, null)));

        assertThat(runs)
                .containsExactly(
                        new Run(0, 0, 1, 2, null),
                        new Run(0, 2, 4, 1, null),
                        new Run(1, 0, 1, 1, ONE),
                        new Run(1, 1, 1, 1, OTHER),
                        new Run(0, 3, 5, 1, null));
    }

    @Test
    void runsGiveThePlacesAgain() {
        List<RowPlace> places = new ArrayList<>();
        for (int row = 0; row < 40; row++) {
            places.add(new RowPlace(row % 7 == 0 ? 1 : 0, row, row + 1 + row / 5, row % 11 == 0 ? ONE : null));
        }

        List<RowPlace> again = new ArrayList<>();
        for (Run run : Reading.runs(places)) {
            for (int row = 0; row < run.rows(); row++) {
                again.add(run.place(row));
            }
        }

        assertThat(again).isEqualTo(places);
    }

    @Test
    void whatIsPackedIsReadAgain() {
        RawObject object = new RawObject(
                new ObjectRef("trendloom", "raw/sales/x.csv.gz", "0".repeat(64), 7, 2),
                RowFormat.CSV,
                new MappingChoice("online-retail", "id=Invoice"));
        Reading reading = new Reading(
                5,
                3,
                Kind.SALES,
                LocalDate.of(2026, 11, 1),
                List.of(object),
                List.of(new Run(0, 0, 1, 2, ONE)),
                Set.of(0),
                Set.of(1));

        assertThat(ReadingTable.unpacked(ReadingTable.packed(reading))).isEqualTo(reading);
        assertThat(reading.rows()).isEqualTo(2);
    }
}
