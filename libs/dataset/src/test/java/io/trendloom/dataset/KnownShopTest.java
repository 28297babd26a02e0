package io.trendloom.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownShopTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Test
    void takesASaleBackOnceTheReturnWasKnown() {
        assertThat(mugs(MONDAY).units(MONDAY.toEpochDay())).isEqualTo(12);
        assertThat(mugs(TUESDAY).units(MONDAY.toEpochDay())).isEqualTo(2);
    }

    @Test
    void readsNothingOfLaterDays() {
        assertThat(mugs(TUESDAY).lastDay()).isEqualTo(TUESDAY);
        assertThat(mugs(TUESDAY).asOf(WEDNESDAY).units(WEDNESDAY.toEpochDay())).isZero();
        assertThat(mugs(WEDNESDAY).units(WEDNESDAY.toEpochDay())).isEqualTo(7);
    }

    @Test
    void anItemThatHasNotSoldKeepsItsFirstPrice() {
        KnownShop shop = new KnownShop(TUESDAY);
        shop.add(facts(1, MONDAY, "3.50"));
        shop.add(facts(2, TUESDAY, "4.50"));
        shop.add(facts(3, WEDNESDAY, "9.99"));

        ItemHistory cup = only(shop);

        assertThat(cup.isUnsold()).isTrue();
        assertThat(cup.listPrice()).isEqualTo(3.5);
    }

    @Test
    void takesTheOrderOfAReversalBackOnceItIsKnown() {
        ItemHistory before = mugs(MONDAY);
        ItemHistory after = mugs(TUESDAY);

        assertThat(before.orders(MONDAY.toEpochDay(), MONDAY.toEpochDay())).isEqualTo(2);
        assertThat(after.orders(MONDAY.toEpochDay(), MONDAY.toEpochDay())).isEqualTo(1);
        assertThat(after.logSizes(MONDAY.toEpochDay(), MONDAY.toEpochDay())).isEqualTo(0.602);
    }

    @Test
    void countsALineAndItsReversalToNothing() {
        LedgerRow sale = line(12_000, 1);
        LedgerRow reversal = line(-12_000, -1);

        assertThat(sale.logSize()).isEqualTo(2_565);
        assertThat(DaySum.of(sale).plus(DaySum.of(reversal))).isEqualTo(DaySum.NOTHING);
        assertThat(line(0, 0).logSize()).isZero();
    }

    private static LedgerRow line(long sold, int orders) {
        return new LedgerRow(
                "s", 1, LedgerRow.Entry.SALE, "mug", MONDAY, MONDAY, sold, 0, sold * 2, orders, false, null, null);
    }

    private static ItemHistory mugs(LocalDate cutoff) {
        KnownShop shop = new KnownShop(cutoff);
        shop.add("mug", MONDAY, MONDAY, new DaySum(12_000, 24_000, 2, 3_000));
        shop.add("mug", MONDAY, TUESDAY, new DaySum(-10_000, -20_000, -1, -2_398));
        shop.add("mug", WEDNESDAY, WEDNESDAY, new DaySum(7_000, 14_000, 1, 2_079));
        return only(shop);
    }

    private static ItemHistory only(KnownShop shop) {
        List<ItemHistory> items = shop.histories(ShopCalendar.alwaysOpen(MONDAY), TextVectors.NONE);
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static ItemRow facts(long version, @Nullable LocalDate knownDay, String price) {
        return new ItemRow(
                "cup", version, knownDay, "cup", null, null, null, new BigDecimal(price), "GBP", null, "en", false);
    }
}
