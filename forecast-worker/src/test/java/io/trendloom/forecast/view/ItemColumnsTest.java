package io.trendloom.forecast.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.platform.parquet.ParquetRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemColumnsTest {
    @Test
    void keepAllThatIsKnownOfAnItem() {
        ItemLine full = new ItemLine(
                "85123A",
                "手工陶瓷茶杯",
                "kitchen",
                new BigDecimal("2.55"),
                "GBP",
                "growth",
                new BigDecimal("0.541"),
                new BigDecimal("12.0"),
                new BigDecimal("14.25"),
                new BigDecimal("13.5"),
                new BigDecimal("-0.077"),
                new BigDecimal("40.5"),
                "m1",
                LocalDate.of(2011, 12, 8),
                0.75);
        ItemLine bare = new ItemLine(
                "stub", null, null, null, null, null, null, null, null, null, null, null, null, null, null);

        byte[] file = ParquetRows.write(ItemColumns.SCHEMA, List.of(full, bare));

        assertThat(ParquetRows.read(ItemColumns.SCHEMA, List.of(file))).containsExactly(full, bare);
    }
}
