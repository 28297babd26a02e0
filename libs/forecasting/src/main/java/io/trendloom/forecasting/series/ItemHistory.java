package io.trendloom.forecasting.series;

import java.time.LocalDate;
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
    final SalesDays sales;
    final OutOfStock outOfStock;
    private final ReviewHistory reviews;
    private final Signals signals;
    private final @Nullable String category;
    private final double listPrice;
    private final Texts texts;

    private ItemHistory(
            ItemHistory from,
            SalesDays sales,
            int days,
            ReviewHistory reviews,
            Texts texts,
            OutOfStock outOfStock,
            Signals signals) {
        this.signals = signals;
        this.outOfStock = outOfStock;
        this.id = from.id;
        this.firstDay = from.firstDay;
        this.first = from.first;
        this.days = days;
        this.sales = sales;
        this.category = from.category;
        this.listPrice = from.listPrice;
        this.reviews = reviews;
        this.texts = texts;
    }

    ItemHistory(HistoryBuilder from) {
        this.id = from.id;
        this.firstDay = from.firstDay;
        this.first = firstDay.toEpochDay();
        this.sales = from.sales;
        this.days = sales.units().days();
        this.outOfStock =
                from.stock.isEmpty() ? OutOfStock.NEVER : from.stock.outOfStock(first, last(), day -> units(day) > 0);
        this.reviews = from.reviews;
        this.signals = from.signals;
        this.category = from.category;
        this.listPrice = from.listPrice;
        this.texts = new Texts(from.texts);
    }

    ItemHistory(AlteredHistory from) {
        this.id = from.item.id;
        this.firstDay = from.firstDay;
        this.first = firstDay.toEpochDay();
        this.days = from.days;
        this.sales = from.sales;
        this.outOfStock = from.outOfStock;
        this.category = from.item.category;
        this.listPrice = from.listPrice;
        this.reviews = from.reviews;
        this.signals = from.signals;
        this.texts = new Texts(from.texts);
    }

    /** Starts an item that came on sale, or became known, on a day. */
    public static HistoryBuilder of(String id, LocalDate firstDay) {
        return new HistoryBuilder(id, firstDay);
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
        return between(sales.units(), from, to);
    }

    /** Revenue between two day numbers, both included. */
    public double revenue(long from, long to) {
        return between(sales.revenue(), from, to);
    }

    /** Whether the order lines of each day are known. */
    public boolean hasOrders() {
        return sales.orders() != null;
    }

    /** Order lines between two day numbers, both included; NaN where they are not known. */
    public double orders(long from, long to) {
        return sales.orders() == null ? Double.NaN : between(sales.orders().lines(), from, to);
    }

    /**
     * Sum of the logarithm of 1 + units over the order lines between two day numbers, both included; NaN where they are
     * not known. A wholesale order weighs little more in it than any other.
     */
    public double logSizes(long from, long to) {
        return sales.orders() == null ? Double.NaN : between(sales.orders().logSizes(), from, to);
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
        return new ItemHistory(this, sales, days, reviews, texts, OutOfStock.NEVER, signals);
    }

    /** Whether the item has not sold yet. */
    public boolean isUnsold() {
        return sales.units().between(0, days) <= 0;
    }

    public ReviewHistory reviews() {
        return reviews;
    }

    /** The outside series that speak of it. */
    public Signals signals() {
        return signals;
    }

    /** This item with the values of outside series that became known by the end of a day, of whatever days they are. */
    public ItemHistory withSignalsOf(long epochDay) {
        return signals.isEmpty()
                ? this
                : new ItemHistory(this, sales, days, reviews, texts, outOfStock, signals.learnedBy(epochDay));
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
        return texts().keySet();
    }

    /** The text's vector as known at the cutoff, or null where there is none. */
    public float @Nullable [] textVector(String name) {
        return texts.newest(name);
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
        // Of an item with no day at all the cutoff is not told by its days: its texts may be of later ones.
        Signals then = signals.upTo(cutoff);
        if (known == days && days > 0 && then == signals) {
            return this;
        }
        SalesDays longer = known > days ? sales.extended(days, known) : sales;
        return new ItemHistory(this, longer, known, reviews.upTo(cutoff), texts.upTo(cutoff), outOfStock, then);
    }

    /** This item with all its sales and its customers' words hidden, as on the eve of its launch. */
    public ItemHistory unsold() {
        return new ItemHistory(this, sales, 0, ReviewHistory.NONE, texts.withoutReviews(), outOfStock, signals);
    }

    /** This item with at most so many units a day, each at its price. */
    public ItemHistory atMost(double mostUnits) {
        SalesDays capped = sales.atMost(mostUnits, days);
        return capped == null ? this : new ItemHistory(this, capped, days, reviews, texts, outOfStock, signals);
    }

    /** This item with other text vectors. */
    public ItemHistory withTexts(Map<String, TextHistory> other) {
        return new ItemHistory(this, sales, days, reviews, new Texts(other), outOfStock, signals);
    }

    /** The texts with the days on which they became known. */
    public Map<String, TextHistory> texts() {
        return texts.byName();
    }

    private double between(RunningSums sums, long from, long to) {
        return sums.between((int) Math.clamp(from - first, 0, days), (int) Math.clamp(to - first + 1, 0, days));
    }
}
