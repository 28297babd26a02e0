package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.ShopHistory;
import io.trendloom.forecasting.evaluation.HeldOut;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.training.ShopData;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The shop of a file, as it was known at any day up to the last. */
final class FileShop implements ShopHistory {
    private final FileSales sales;
    private final ShopCalendar calendar;
    private final Set<String> wanted;
    private final FileTexts texts;
    private final Map<String, ItemHistory> whole = new HashMap<>();

    /**
     * @param wanted ids of the items to be judged; none: all
     * @param texts vectors of the texts that models may read
     */
    FileShop(FileSales sales, ShopCalendar calendar, LocalDate lastDay, Set<String> wanted, FileTexts texts) {
        this.sales = sales;
        this.calendar = calendar;
        this.wanted = Set.copyOf(wanted);
        this.texts = texts;
        histories(lastDay).forEach(item -> whole.put(item.id(), item));
    }

    @Override
    public ShopData known(LocalDate cutoff) {
        return new ShopData(histories(cutoff), calendar, cutoff, texts.pins(), sales.titles(cutoff));
    }

    @Override
    public HeldOut heldOut(LocalDate cutoff) {
        List<ItemHistory> known = histories(cutoff).stream()
                .filter(item -> wanted.isEmpty() || wanted.contains(item.id()))
                .toList();
        List<ItemHistory> after = known.stream()
                .map(item -> Objects.requireNonNull(whole.get(item.id())))
                .toList();
        return new HeldOut(after, known, calendar, cutoff);
    }

    private List<ItemHistory> histories(LocalDate cutoff) {
        return sales.known(cutoff).histories(calendar, texts);
    }
}
