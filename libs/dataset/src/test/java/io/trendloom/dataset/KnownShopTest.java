package io.trendloom.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ReviewHistory;
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

    @Test
    void anEditedOrWithdrawnReviewStaysInItsPastAsItWasKnownThen() {
        KnownShop shop = new KnownShop(WEDNESDAY);
        shop.add(review("kept", 1, 4, false, MONDAY));
        shop.add(review("edited", 1, 5, false, MONDAY));
        shop.add(review("edited", 2, 1, false, TUESDAY));
        shop.add(review("withdrawn", 1, 3, false, MONDAY));
        shop.add(review("withdrawn", 2, 3, true, WEDNESDAY));

        ItemHistory cup = shop.histories(
                        ShopCalendar.alwaysOpen(MONDAY),
                        text -> new TextVector("tiny", new float[] {text.version(), 1}))
                .getFirst();

        assertThat(ratings(cup, MONDAY)).containsExactly(3, 12);
        assertThat(ratings(cup, TUESDAY)).containsExactly(3, 8);
        assertThat(ratings(cup, WEDNESDAY)).containsExactly(2, 5);
        assertThat(cup.asOf(MONDAY).textVector("reviews/tiny")).containsExactly(1, 1);
        assertThat(cup.asOf(TUESDAY).textVector("reviews/tiny")).containsExactly(4 / 3f, 1);
        assertThat(cup.textVector("reviews/tiny")).containsExactly(1.5f, 1);
        assertThat(cup.texts().get("reviews/tiny").cameOn(TUESDAY.toEpochDay())).containsExactly(2, 1);
        assertThat(cup.texts().get("reviews/tiny").cameOn(WEDNESDAY.toEpochDay()))
                .isNull();
    }

    private static ReviewRow review(String id, long version, double rating, boolean removed, LocalDate knownDay) {
        return new ReviewRow(id, version, "cup", MONDAY, rating, "nice", "en", removed, knownDay);
    }

    /** How many reviews are known at the end of a day, and the sum of their ratings. */
    private static double[] ratings(ItemHistory item, LocalDate day) {
        ReviewHistory known = item.asOf(day).reviews();
        return new double[] {
            known.count(Long.MIN_VALUE, day.toEpochDay()), known.ratingSum(Long.MIN_VALUE, day.toEpochDay())
        };
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
