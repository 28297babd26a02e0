package io.trendloom.forecasting.launch;

import io.trendloom.forecasting.boosting.Columns;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * What is on sale at the end of a day, and what a newcomer can be told by it: the sales of items near it in price, in the
 * order of ids (shops number alike what belongs together), in category and in text. A text counts by what items of like
 * texts sell, never by its vector alone: a tree that reads the vector learns the few launches by heart.
 */
public final class Shelf {
    /** Length of a row of features. */
    public static final int WIDTH = 22;

    /** The first column that an id gives; the last is {@link #SIBLINGS}. */
    static final int IDS = 4;

    static final int SIBLINGS = 7;

    private static final int MOST = 10_000;
    private static final int NEAR_IDS = 6;
    private static final int SIBLING_PREFIX = 5;

    private static final Comparator<LiveItem> BY_ID =
            Comparator.comparing(item -> item.described().id());

    private final List<LiveItem> items;

    private Shelf(List<LiveItem> items) {
        this.items = items;
    }

    /** A shelf of items in the order of their ids. */
    static Shelf of(List<LiveItem> items) {
        return new Shelf(List.copyOf(items));
    }

    List<LiveItem> items() {
        return items;
    }

    /** This shelf with at most 10,000 items, a seeded choice, so that an answer does not grow with the shop. */
    Shelf bounded(long seed) {
        List<LiveItem> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, new Random(seed));
        return new Shelf(mixed.stream().limit(MOST).sorted(BY_ID).toList());
    }

    /** The shelf of a shop at the end of a day. */
    public static Shelf of(List<ItemHistory> known, ShopCalendar calendar, long day) {
        long earliest = calendar.firstDay().toEpochDay() + LaunchRows.SETTLED;
        return new Shelf(known.stream()
                .map(item -> item.asOf(day))
                .filter(item -> LiveItem.isLive(item, day))
                .map(item -> LiveItem.of(item, day, earliest))
                .sorted(BY_ID)
                .toList());
    }

    /**
     * What is told of a newcomer; NaN where nothing is.
     *
     * @param launching whether it comes on sale, rather than standing in as if it did
     */
    public float[] features(Newcomer newcomer, boolean launching) {
        List<LiveItem> others = items.stream()
                .filter(item -> !item.described().id().equals(newcomer.id()))
                .toList();
        Columns columns = new Columns(WIDTH).add(launching ? 1 : 0, Math.log(newcomer.price()));
        prices(columns, newcomer, others);
        ids(columns, newcomer, others);
        columns.add(mean(others.stream()
                .filter(item -> newcomer.category() != null
                        && Objects.equals(item.described().category(), newcomer.category()))
                .toList()));
        new LikeTexts(newcomer, others).addTo(columns);
        return columns.values();
    }

    /** The items whose texts are most like a newcomer's in the space of its encoder, the nearest first. */
    List<LikeItem> nearest(Newcomer newcomer) {
        List<LiveItem> others = items.stream()
                .filter(item -> !item.described().id().equals(newcomer.id()))
                .toList();
        return new LikeTexts(newcomer, others).items();
    }

    private static void prices(Columns columns, Newcomer newcomer, List<LiveItem> others) {
        double price = Math.log(newcomer.price());
        Nearest near = Nearest.of(others, item -> -Math.abs(item.logPrice() - price), Nearest.MANY);
        double cheaper = others.stream().filter(item -> item.logPrice() < price).count();
        columns.add(
                Double.isNaN(price) ? Double.NaN : cheaper / Math.max(1, others.size()),
                Double.isNaN(price) ? Double.NaN : near.mean(LiveItem::logUnits, item -> 1));
    }

    private static void ids(Columns columns, Newcomer newcomer, List<LiveItem> others) {
        if (newcomer.id().isEmpty()) {
            columns.add(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            return;
        }
        int at = 0;
        while (at < others.size() && others.get(at).described().id().compareTo(newcomer.id()) < 0) {
            at++;
        }
        List<LiveItem> near =
                others.subList(Math.max(0, at - NEAR_IDS / 2), Math.min(others.size(), at + NEAR_IDS / 2));
        String prefix = newcomer.id()
                .substring(0, Math.min(SIBLING_PREFIX, newcomer.id().length()));
        List<LiveItem> siblings = others.stream()
                .filter(item -> item.described().id().startsWith(prefix))
                .toList();
        columns.add(mean(near), launches(near), mean(siblings), siblings.size());
    }

    private static double mean(List<LiveItem> some) {
        return some.stream().mapToDouble(LiveItem::logUnits).average().orElse(Double.NaN);
    }

    private static double launches(List<LiveItem> some) {
        return some.stream()
                .mapToDouble(LiveItem::launch)
                .filter(launch -> !Double.isNaN(launch))
                .map(Math::log1p)
                .average()
                .orElse(Double.NaN);
    }
}
