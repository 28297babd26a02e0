package io.trendloom.system.scale;

import io.trendloom.dataset.DaySum;
import io.trendloom.dataset.KnownShop;
import io.trendloom.dataset.TextVectors;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.lang.ref.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a trainer keeps in its heap of a shop's items, which it reads all at once. */
final class TrainerMemory {
    private static final LocalDate FIRST_DAY = LocalDate.of(2011, 1, 1);

    private TrainerMemory() {}

    /** Bytes an item and day on which it sold, of what is read and of the histories made of it. */
    static double bytesAnItemDay(int items, int days) {
        LocalDate last = FIRST_DAY.plusDays(days - 1L);
        ShopCalendar calendar = new ShopCalendar(FIRST_DAY, Set.of(), Set.of());
        long before = used();
        KnownShop shop = new KnownShop(last);
        for (int item = 0; item < items; item++) {
            for (int day = 0; day < days; day++) {
                LocalDate on = FIRST_DAY.plusDays(day);
                shop.add("item-" + item, on, on, new DaySum(1_000 + item, 2_000, 1, 693));
            }
        }
        List<ItemHistory> histories = shop.histories(calendar, TextVectors.NONE);
        long after = used();
        Reference.reachabilityFence(shop);
        Reference.reachabilityFence(histories);
        return (after - before) / ((double) items * days);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
