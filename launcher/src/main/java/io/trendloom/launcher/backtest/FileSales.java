package io.trendloom.launcher.backtest;

import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.dataset.DaySum;
import io.trendloom.dataset.KnownShop;
import io.trendloom.preparation.language.Language;
import io.trendloom.preparation.row.CleanItem;
import io.trendloom.preparation.words.Segmenter;
import io.trendloom.preparation.words.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a file's rows come to, by item and day, in memory that grows with the days on which items sold. */
final class FileSales {
    private final Map<String, Map<Moment, DaySum>> sums = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, CleanItem>> facts = new HashMap<>();
    private final NavigableMap<LocalDate, Long> lines = new TreeMap<>();

    void add(LedgerRow row) {
        sums.computeIfAbsent(row.itemId(), item -> new HashMap<>())
                .merge(new Moment(row.day(), row.knownDay()), DaySum.of(row), DaySum::plus);
        if (row.orders() != 0) {
            lines.merge(row.day(), (long) row.orders(), Long::sum);
        }
    }

    /** Keeps facts from each day on which their texts are new; later prices are read from revenue. */
    void add(@Nullable CleanItem item) {
        if (item == null) {
            return;
        }
        NavigableMap<LocalDate, CleanItem> byDay = facts.computeIfAbsent(item.id(), id -> new TreeMap<>());
        LocalDate day = Objects.requireNonNullElse(item.knownDay(), LocalDate.MIN);
        if (tellsTheSame(byDay.floorEntry(day), item)) {
            return;
        }
        byDay.put(day, item);
        Map.Entry<LocalDate, CleanItem> later = byDay.higherEntry(day);
        if (later != null && tellsTheSame(later, item)) {
            byDay.remove(later.getKey());
        }
    }

    private static boolean tellsTheSame(Map.@Nullable Entry<LocalDate, CleanItem> known, CleanItem other) {
        return known != null
                && Objects.equals(known.getValue().title(), other.title())
                && Objects.equals(known.getValue().description(), other.description())
                && Objects.equals(known.getValue().category(), other.category());
    }

    /** Every version of every item's facts. */
    List<ItemRow> facts() {
        List<ItemRow> versions = new ArrayList<>();
        facts.values().forEach(byDay -> {
            long number = 0;
            for (CleanItem item : byDay.values()) {
                versions.add(item.row(++number));
            }
        });
        return versions;
    }

    /** Whether any item has a text. */
    boolean hasTitles() {
        return facts.values().stream()
                .flatMap(byDay -> byDay.values().stream())
                .anyMatch(item -> item.row(1).hasText());
    }

    /** The words of the titles, as they were written at the end of a day, by the items' ids. */
    Map<String, List<String>> titles(LocalDate day) {
        Map<String, List<String>> titles = new HashMap<>();
        facts.forEach((id, byDay) -> {
            Map.Entry<LocalDate, CleanItem> known = byDay.floorEntry(day);
            if (known != null) {
                titles.put(id, words(known.getValue()));
            }
        });
        titles.values().removeIf(List::isEmpty);
        return titles;
    }

    private static List<String> words(CleanItem item) {
        String title = item.title();
        return title == null || item.removed()
                ? List.of()
                : Segmenter.of(Language.of(item.language(), title)).words(title).stream()
                        .map(Word::term)
                        .toList();
    }

    /** Lines sold by day. */
    NavigableMap<LocalDate, Long> lines() {
        return lines;
    }

    /** Number of items that sold. */
    long items() {
        return sums.values().stream()
                .filter(days -> days.values().stream().anyMatch(sum -> sum.sold() > 0))
                .count();
    }

    /** Whether anything is known of an item. */
    boolean knows(String id) {
        return sums.containsKey(id);
    }

    /** The shop as it was known at the end of a day. */
    KnownShop known(LocalDate cutoff) {
        KnownShop shop = new KnownShop(cutoff);
        facts().forEach(shop::add);
        sums.forEach(
                (item, days) -> days.forEach((moment, sum) -> shop.add(item, moment.day(), moment.knownDay(), sum)));
        return shop;
    }

    /** When rows count and when they became known. */
    private record Moment(LocalDate day, LocalDate knownDay) {}
}
