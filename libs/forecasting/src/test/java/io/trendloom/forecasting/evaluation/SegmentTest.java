package io.trendloom.forecasting.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SegmentTest {
    private static final LocalDate FIRST = SyntheticShop.FIRST;
    private static final int DAYS = 200;

    @Test
    void tellsBestSellersRareSellersAndNewcomers() {
        ItemHistory best = SyntheticShop.item("best", FIRST, daily(DAYS, 10, 1));
        ItemHistory rare = SyntheticShop.item("rare", FIRST, daily(DAYS, 6, 2));
        ItemHistory late = SyntheticShop.item("late", FIRST.plusDays(DAYS - 150L), daily(150, 5, 1));

        Map<Segment, Set<String>> segments = Segment.of(
                List.of(rare, best, late),
                ShopCalendar.alwaysOpen(FIRST),
                FIRST.plusDays(DAYS - 1L).toEpochDay());

        // of 910 + 276 + 455 units in 91 days, best makes more than half
        assertThat(segments)
                .isEqualTo(Map.of(
                        Segment.HEAD,
                        Set.of("best"),
                        Segment.INTERMITTENT,
                        Set.of("rare"),
                        Segment.NEW,
                        Set.of("late")));
    }

    /** So many units each {@code every}th day, the last day before one of them. */
    private static double[] daily(int days, double units, int every) {
        double[] values = new double[days];
        Arrays.setAll(values, day -> day % every == 0 ? units : 0);
        return values;
    }
}
