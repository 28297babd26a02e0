package io.trendloom.page;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecast.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a made shop sells: two titles of three are English, the third Chinese; every row is drawn from the item's number alone. */
record MadeGoods(int items, LocalDate cutoff) {
    private static final int LINES = 12;
    private static final int DAYS = 182;
    private static final int SATURDAY = 6;
    private static final List<String> COLOURS = List.of("Blue", "Red", "White", "Green", "Amber", "Black", "Ivory");
    private static final List<String> STUFFS = List.of("enamel", "glass", "paper", "wooden", "ceramic", "cotton");
    private static final List<String> THINGS = List.of(
            "teapot",
            "lantern",
            "night light",
            "picture frame",
            "apron",
            "candle holder",
            "lunch box",
            "garden sign",
            "clock",
            "hook");
    private static final List<String> CHINESE = List.of("茶壶", "灯笼", "夜灯", "相框", "围裙", "烛台", "饭盒", "花园牌", "挂钟", "挂钩");

    static String id(int item) {
        return "made-%06d".formatted(item);
    }

    static String language(int item) {
        return item % 3 == 2 ? "zh" : "en";
    }

    ItemRow item(int item) {
        Random chance = new Random(item);
        int thing = thing(item);
        String title = language(item).equals("zh")
                ? "手工%s %d号".formatted(CHINESE.get(thing), item)
                : "%s %s %s %d"
                        .formatted(
                                COLOURS.get(chance.nextInt(COLOURS.size())),
                                STUFFS.get(chance.nextInt(STUFFS.size())),
                                THINGS.get(thing),
                                item);
        BigDecimal price = BigDecimal.valueOf(50L + chance.nextInt(2_000), 2);
        String category = "Department %d".formatted(item % 40);
        return new ItemRow(id(item), 1, null, title, null, category, null, price, "GBP", null, language(item), false);
    }

    /** Lines of orders that have some more, of customers who come again. */
    Stream<LedgerRow> sales(int item) {
        Random chance = new Random(item);
        return IntStream.range(0, LINES).mapToObj(line -> {
            LocalDate day = cutoff.minusDays(chance.nextInt(DAYS));
            LocalDate open = day.getDayOfWeek().getValue() == SATURDAY ? day.minusDays(1) : day;
            int units = 1 + chance.nextInt(12);
            int order = chance.nextInt(1 + items / 40);
            return new LedgerRow(
                    "s-%d-%d".formatted(item, line),
                    1,
                    LedgerRow.Entry.SALE,
                    id(item),
                    open,
                    open,
                    units * 1000L,
                    0,
                    units * 2000L,
                    1,
                    false,
                    "o-%s-%d".formatted(open, order),
                    "c-" + order);
        });
    }

    /** Of unit length, near those of the same thing. */
    VectorRow vector(int item) {
        int width = language(item).equals("zh") ? 512 : 384;
        Random same = new Random(thing(item));
        Random own = new Random(item);
        float[] values = new float[width];
        double squares = 0;
        for (int i = 0; i < width; i++) {
            values[i] = (float) (same.nextGaussian() + 0.7 * own.nextGaussian());
            squares += values[i] * values[i];
        }
        for (int i = 0; i < width; i++) {
            values[i] /= (float) Math.sqrt(squares);
        }
        return Rows.vector(Kind.ITEMS, id(item), id(item), cutoff, values);
    }

    private static int thing(int item) {
        return item % THINGS.size();
    }
}
