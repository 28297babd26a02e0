package io.trendloom.launcher.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.Kind;
import io.trendloom.dataset.TextVectors;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.mapping.Mappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesFileTest {
    private static final LocalDate MONDAY = LocalDate.of(2011, 3, 7);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir
    private Path folder;

    @Test
    void countsExactDuplicatesOnce() throws IOException {
        String line = "1,10002,INFLATABLE GLOBE,3,2011-03-07 10:00:00,0.85,17850,UK\n";

        SalesRead read = read(line + line + "2,10002,INFLATABLE GLOBE,3,2011-03-07 10:00:00,0.85,17850,UK\n");

        assertThat(units(read, MONDAY)).isEqualTo(6);
        assertThat(read.rows().rows()).isEqualTo(3);
        assertThat(read.sales().lines()).containsExactly(Map.entry(MONDAY, 2L));
    }

    @Test
    void takesASaleBackOnTheDayOnWhichItsReturnCame() throws IOException {
        SalesRead read = read("""
                1,10002,GLOBE,3,2011-03-07 18:00:00,0.85,17850,UK
                2,10002,GLOBE,3,2011-03-07 19:00:00,0.85,12345,UK
                C3,10002,GLOBE,-3,2011-03-08 09:00:00,0.85,17850.0,UK
                C4,10002,GLOBE,-3,2011-03-09 09:00:00,0.85,12345,UK
                """);

        assertThat(units(read, MONDAY)).isEqualTo(6);
        // the second return came more than 24 hours after its sale
        assertThat(globe(read, TUESDAY).units(MONDAY.toEpochDay())).isEqualTo(3);
        assertThat(globe(read, TUESDAY.plusDays(1)).units(MONDAY.toEpochDay())).isEqualTo(3);
        assertThat(read.sales().items()).isOne();
    }

    @Test
    void knowsATitleFromItsFirstDayWhateverTheOrderOfTheRows() throws IOException {
        SalesRead read = read("""
                3,10002,GLOBE,1,2011-03-09 10:00:00,0.85,17850,UK
                2,10002,BLUE GLOBE,1,2011-03-08 10:00:00,0.85,17850,UK
                1,10002,GLOBE,1,2011-03-07 10:00:00,0.85,17850,UK
                """);

        assertThat(read.sales().known(MONDAY).texts()).hasSize(1);
        assertThat(read.sales().known(TUESDAY).texts()).hasSize(2);
        assertThat(read.sales().known(TUESDAY.plusDays(1)).texts()).hasSize(3);
    }

    @Test
    void leavesRowsOutThatBreakARule() throws IOException {
        SalesRead read = read("""
                1,POST,POSTAGE,1,2011-03-07 18:00:00,18,17850,UK
                1,10002,GLOBE,1,2011-03-07 18:00:00,0,17850,UK
                1,10002,GLOBE,1,2011-03-07 18:00:00,1,17850,UK
                """);

        assertThat(units(read, MONDAY)).isEqualTo(1);
        assertThat(read.rows().rejected()).isEqualTo(Map.of("price-positive", 1L, "product-code", 1L));
    }

    private static double units(SalesRead read, LocalDate day) {
        return globe(read, day).units(day.toEpochDay());
    }

    private static ItemHistory globe(SalesRead read, LocalDate cutoff) {
        return read.sales()
                .known(cutoff)
                .histories(ShopCalendar.alwaysOpen(MONDAY), TextVectors.NONE)
                .getFirst();
    }

    private SalesRead read(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("sales.csv"), HEADER + lines);
        Preparation preparation = new Preparation(
                Mappings.of("online-retail", Kind.SALES), new Shop(ZoneId.of("UTC"), "GBP"), Limits.DEFAULT);
        return new SalesFile(file, preparation, LocalDate.of(2012, 1, 1), new RecordedTerminal().terminal()).read();
    }
}
