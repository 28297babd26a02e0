package io.trendloom.forecast.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DailySalesTest {
    private static final LocalDate MONDAY = LocalDate.of(2011, 3, 7);

    @Test
    void growAtBothEnds() {
        DailySales sales = sold(MONDAY, 5).plus(days(MONDAY.minusDays(2), 1)).plus(days(MONDAY.plusDays(1), 2));

        assertThat(sales.firstDay()).isEqualTo(MONDAY.minusDays(2));
        assertThat(sales.lastDay()).isEqualTo(MONDAY.plusDays(1));
        assertThat(sales.units(MONDAY.minusDays(2))).isEqualTo(1);
        assertThat(sales.units(MONDAY.minusDays(1))).isZero();
        assertThat(sales.units(MONDAY)).isEqualTo(5);
        assertThat(sales.units(MONDAY.plusDays(1))).isEqualTo(2);
        assertThat(sales.allUnits()).isEqualTo(8);
    }

    @Test
    void addUpOnOneDay() {
        DailySales sales = sold(MONDAY, 5).plus(days(MONDAY, -2));

        assertThat(sales.units(MONDAY)).isEqualTo(3);
        assertThat(sales.revenue(MONDAY)).isEqualTo(6);
    }

    @Test
    void beginWithADayThatSoldMoreThanItTookBack() {
        DailySales sales = sold(MONDAY, 5).plus(days(MONDAY, -5)).plus(days(MONDAY.plusDays(3), 4));

        assertThat(sales.firstSale()).isEqualTo(MONDAY.plusDays(3));
    }

    @Test
    void leaveOutWhatWasKnownLater() {
        DailySales then = sold(MONDAY, 3).minus(Map.of(MONDAY, new DaySum(-2, -4, -1, -7)));

        assertThat(then.units(MONDAY)).isEqualTo(5);
    }

    @Test
    void surviveBeingPacked() {
        DailySales sales = sold(MONDAY, 5).plus(days(MONDAY.plusDays(30), 7));

        DailySales back = DailySales.unpack(
                sales.firstDay(),
                sales.packedUnits(),
                sales.packedRevenue(),
                sales.packedOrders(),
                sales.packedLogSizes());

        assertThat(back.units(MONDAY)).isEqualTo(5);
        assertThat(back.units(MONDAY.plusDays(30))).isEqualTo(7);
        assertThat(back.lastDay()).isEqualTo(MONDAY.plusDays(30));
        assertThat(back.orders(MONDAY)).isEqualTo(1);
        assertThat(back.logSizes(MONDAY)).isEqualTo(7);
    }

    @Test
    void stayWithoutSizesWhereTheyBeganWithout() {
        DailySales sales = sold(MONDAY, 5);
        DailySales older = DailySales.unpack(
                sales.firstDay(), sales.packedUnits(), sales.packedRevenue(), sales.packedOrders(), null);

        DailySales later = older.plus(days(MONDAY.plusDays(1), 2));

        assertThat(later.hasLogSizes()).isFalse();
        assertThat(later.packedLogSizes()).isNull();
        assertThat(later.orders(MONDAY.plusDays(1))).isEqualTo(1);
    }

    private static DailySales sold(LocalDate day, long units) {
        return DailySales.NONE.plus(days(day, units));
    }

    private static TreeMap<LocalDate, DaySum> days(LocalDate day, long units) {
        return new TreeMap<>(Map.of(day, new DaySum(units, units * 2, 1, 7)));
    }
}
