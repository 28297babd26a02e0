package io.trendloom.forecasting.series;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One item as it is known at the end of a day, its cutoff: what it sold each day since it came on sale, its reviews, its
 * price and its text vectors. {@link #asOf} goes back to what was known earlier; nothing later can be read from the
 * result. A day without a sale holds 0; which days were closed tells the {@link ShopCalendar}, and on which the item was
 * out of stock {@link #isAvailable}.
 */
public final class ItemHistory {
    /** What the name of a text begins with that customers wrote. */
    public static final String REVIEWS = "reviews/";

    /** What the name of a text begins with that the shop wrote. */
    public static final String CATALOGUE = "catalogue/";

    private final String id;
    private final LocalDate firstDay;
    private final long first;
    private final int days;
    private final double[] unitsBefore;
    private final double[] revenueBefore;
    private final OutOfStock outOfStock;
    private final ReviewHistory reviews;
    private final @Nullable String category;
    private final double listPrice;
    private final Map<String, TextHistory> texts;

    private ItemHistory(ItemHistory from, int days, ReviewHistory reviews, Map<String, TextHistory> texts) {
        this(from, days, reviews, texts, from.outOfStock);
    }

    private ItemHistory(
            ItemHistory from, int days, ReviewHistory reviews, Map<String, TextHistory> texts, OutOfStock outOfStock) {
        this.outOfStock = outOfStock;
        this.id = from.id;
        this.firstDay = from.firstDay;
        this.first = from.first;
        this.days = days;
        this.unitsBefore = from.unitsBefore;
        this.revenueBefore = from.revenueBefore;
        this.category = from.category;
        this.listPrice = from.listPrice;
        this.reviews = reviews;
        this.texts = texts;
    }

    private ItemHistory(Builder from) {
        this.id = from.id;
        this.firstDay = from.firstDay;
        this.first = firstDay.toEpochDay();
        this.unitsBefore = summed("units", from.units);
        this.revenueBefore = summed("revenue", from.revenue);
        this.days = from.units.length;
        this.outOfStock = from.stock.isEmpty()
                ? OutOfStock.NEVER
                : from.stock.outOfStock(first, last(), day -> from.units[Math.toIntExact(day - first)] > 0);
        this.reviews = from.reviews;
        this.category = from.category;
        this.listPrice = from.listPrice;
        this.texts = Map.copyOf(from.texts);
    }

    /** Starts an item that came on sale, or became known, on a day. */
    public static Builder of(String id, LocalDate firstDay) {
        return new Builder(id, firstDay);
    }

    public String id() {
        return id;
    }

    /** The day on which the item came on sale. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day known, the cutoff; the day before {@link #firstDay} where no day is known. */
    public LocalDate lastDay() {
        return firstDay.plusDays(days - 1L);
    }

    /** Number of {@link #firstDay} since 1970-01-01. */
    public long first() {
        return first;
    }

    /** Number of {@link #lastDay} since 1970-01-01. */
    public long last() {
        return first + days - 1;
    }

    /** Units sold on a day number; 0 outside the known days. */
    public double units(long epochDay) {
        return units(epochDay, epochDay);
    }

    /** Units sold between two day numbers, both included. */
    public double units(long from, long to) {
        return between(unitsBefore, from, to);
    }

    /** Revenue between two day numbers, both included. */
    public double revenue(long from, long to) {
        return between(revenueBefore, from, to);
    }

    /** Whether the item could be bought on a day number: the shop was open, and it was not out of stock. */
    public boolean isAvailable(ShopCalendar calendar, long epochDay) {
        return calendar.isOpen(epochDay) && !isOutOfStock(epochDay);
    }

    /** Whether the item was out of stock on a known day number. */
    public boolean isOutOfStock(long epochDay) {
        return epochDay <= last() && outOfStock.contains(epochDay);
    }

    /** Days between two day numbers, both included, on which the item could be bought. */
    public int availableDays(ShopCalendar calendar, long from, long to) {
        int available = 0;
        for (long day = from; day <= to; day++) {
            if (isAvailable(calendar, day)) {
                available++;
            }
        }
        return available;
    }

    /** This item as if its stock had never been observed. */
    public ItemHistory withoutStock() {
        return new ItemHistory(this, days, reviews, texts, OutOfStock.NEVER);
    }

    /** Whether the item has not sold yet. */
    public boolean isUnsold() {
        return unitsBefore[days] <= 0;
    }

    public ReviewHistory reviews() {
        return reviews;
    }

    public @Nullable String category() {
        return category;
    }

    /** The price the item came on sale with, or NaN where unknown; later prices are read from revenue. */
    public double listPrice() {
        return listPrice;
    }

    /** Names of the texts known, say {@code catalogue/bge-small-zh-v1.5}. */
    public Set<String> textNames() {
        return texts.keySet();
    }

    /** The text's vector as known at the cutoff, or null where there is none. */
    public float @Nullable [] textVector(String name) {
        TextHistory text = texts.get(name);
        return text == null ? null : text.knownOn(Long.MAX_VALUE);
    }

    /**
     * The item as it was known at the end of an earlier day. At a later day than the last known, the days between hold
     * no sales.
     */
    public ItemHistory asOf(LocalDate cutoff) {
        return asOf(cutoff.toEpochDay());
    }

    /** The item as it was known at the end of the day with this number. */
    public ItemHistory asOf(long cutoff) {
        int known = Math.toIntExact(Math.max(0, cutoff - first + 1));
        if (known == days) {
            return this;
        }
        return new ItemHistory(known > days ? extended(known) : this, known, reviews.upTo(cutoff), textsUpTo(cutoff));
    }

    /** This item with all its sales and its customers' words hidden, as on the eve of its launch. */
    public ItemHistory unsold() {
        Map<String, TextHistory> catalogue = new HashMap<>(texts);
        catalogue.keySet().removeIf(name -> name.startsWith(REVIEWS));
        return new ItemHistory(this, 0, ReviewHistory.NONE, catalogue);
    }

    /** This item with at most so many units a day, each at its price. */
    public ItemHistory atMost(double mostUnits) {
        double[] units = new double[days];
        double[] revenue = new double[days];
        boolean isAbove = false;
        for (int i = 0; i < days; i++) {
            double sold = unitsBefore[i + 1] - unitsBefore[i];
            double kept = Math.min(sold, mostUnits);
            isAbove |= kept < sold;
            units[i] = kept;
            revenue[i] = (revenueBefore[i + 1] - revenueBefore[i]) * (kept < sold ? kept / sold : 1);
        }
        return isAbove ? with(units, revenue) : this;
    }

    private ItemHistory with(double[] units, double[] revenue) {
        Builder other = new Builder(id, firstDay).category(category);
        other.listPrice = listPrice;
        other.units = units;
        other.revenue = revenue;
        return new ItemHistory(new ItemHistory(other), days, reviews, texts, outOfStock);
    }

    /** This item with other text vectors. */
    public ItemHistory withTexts(Map<String, TextHistory> other) {
        return new ItemHistory(this, days, reviews, Map.copyOf(other));
    }

    /** The texts with the days on which they became known. */
    public Map<String, TextHistory> texts() {
        return texts;
    }

    private Map<String, TextHistory> textsUpTo(long cutoff) {
        Map<String, TextHistory> known = new HashMap<>();
        texts.forEach((name, text) -> {
            TextHistory then = text.upTo(cutoff);
            if (then != null) {
                known.put(name, then);
            }
        });
        return known;
    }

    private ItemHistory extended(int known) {
        return with(differences(unitsBefore, days, known), differences(revenueBefore, days, known));
    }

    private double between(double[] before, long from, long to) {
        int start = (int) Math.clamp(from - first, 0, days);
        int end = (int) Math.clamp(to - first + 1, 0, days);
        return end <= start ? 0 : before[end] - before[start];
    }

    private static double[] differences(double[] before, int days, int length) {
        double[] values = new double[length];
        for (int i = 0; i < days; i++) {
            values[i] = Math.max(0, before[i + 1] - before[i]);
        }
        return values;
    }

    private static double[] summed(String name, double[] values) {
        double[] before = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0) || Double.isInfinite(values[i])) {
                throw new IllegalArgumentException(
                        "The %s (%s) of day %d must be finite and not negative. Maybe returns were taken off demand."
                                .formatted(name, values[i], i));
            }
            before[i + 1] = before[i] + values[i];
        }
        return before;
    }

    /** Gathers what is known of an item. */
    public static final class Builder {
        private final String id;
        private final LocalDate firstDay;
        private double[] units = new double[0];
        private double[] revenue = new double[0];
        private ReviewHistory reviews = ReviewHistory.NONE;
        private StockHistory stock = StockHistory.NONE;
        private @Nullable String category;
        private double listPrice = Double.NaN;
        private final Map<String, TextHistory> texts = new HashMap<>();

        private Builder(String id, LocalDate firstDay) {
            this.id = id;
            this.firstDay = firstDay;
        }

        /** Units and revenue of each day from the first day to the cutoff, in the shop's reporting currency. */
        public Builder sales(double[] dailyUnits, double[] dailyRevenue) {
            if (dailyUnits.length != dailyRevenue.length) {
                throw new IllegalArgumentException(
                        "The units (%d days) and the revenue (%d days) must cover equal days."
                                .formatted(dailyUnits.length, dailyRevenue.length));
            }
            units = dailyUnits.clone();
            revenue = dailyRevenue.clone();
            return this;
        }

        public Builder reviews(ReviewHistory known) {
            reviews = known;
            return this;
        }

        /** What was observed of its stock up to the last day of its sales. */
        public Builder stock(StockHistory observed) {
            stock = observed;
            return this;
        }

        public Builder category(@Nullable String name) {
            category = name;
            return this;
        }

        /** The price the item came on sale with; NaN where unknown. */
        public Builder listPrice(double price) {
            if (price <= 0 || Double.isInfinite(price)) {
                throw new IllegalArgumentException(
                        "The listPrice (%s) must be positive and finite. Maybe leave it out.".formatted(price));
            }
            listPrice = price;
            return this;
        }

        /** A text vector under a name such as {@code catalogue/bge-small-en-v1.5}. */
        public Builder text(String name, TextHistory text) {
            texts.put(name, text);
            return this;
        }

        /** The item with all its days up to the last of its sales, or none. */
        public ItemHistory build() {
            return new ItemHistory(this);
        }
    }
}
