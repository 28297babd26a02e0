package io.trendloom.forecasting.feature;

import io.trendloom.forecasting.holiday.Country;
import io.trendloom.forecasting.network.NetworkInputs;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The features named {@code daily}: what a network reads of an item at a cutoff, by the day. The same code serves training
 * and scoring; the features of a version never change. Version 1 knows neither stock nor holidays; in version 2 days out of
 * stock are no days on sale, and the holidays of the shop's countries are shown; version 3 also shows, day by day, what
 * reviews say; version 4 also outside series of days past, and of days ahead where they are known. Demand is in the item's own scale (see
 * {@link #scale}); a period's total is scaled to what it would be if all its days were open, so that the network need
 * not count open days.
 */
public final class FeatureSet {
    public static final String NAME = "daily";
    /** The version of new networks. */
    public static final int VERSION = 4;

    /** Days up to the cutoff of whose reviews the words are shown day by day. */
    public static final int REVIEW_DAYS = 91;

    /** Numbers a signal and day: its value, and whether that is known. */
    static final int SIGNAL = 2;

    private static final int WITHOUT_STOCK = 1;
    private static final int WITHOUT_REVIEW_WORDS = 2;
    private static final int WITHOUT_SIGNALS = 3;

    private static final int SEASONS = 2 * 365;

    private final FeatureSettings settings;
    private final int version;
    private final NetworkShape shape;

    public FeatureSet(FeatureSettings settings) {
        this(settings, VERSION);
    }

    private FeatureSet(FeatureSettings settings, int version) {
        this.settings = settings;
        this.version = version;
        this.shape = new NetworkShape(
                settings.contextLength(),
                settings.horizon(),
                PastDays.width(settings),
                DayCovariates.width(settings) + 1 + SIGNAL * settings.signals().size(),
                Statics.WIDTH,
                settings.texts());
    }

    /** The feature set of an artifact. */
    public static FeatureSet named(String name, int version, FeatureSettings settings) {
        if (!name.equals(NAME) || version < WITHOUT_STOCK || version > VERSION) {
            throw new IllegalArgumentException(
                    "The feature set %s version %d is unknown; known is %s version %d to %d. Maybe the artifact was made by a newer release."
                            .formatted(name, version, NAME, WITHOUT_STOCK, VERSION));
        }
        if (version == WITHOUT_STOCK && !settings.holidays().isEmpty()) {
            throw new IllegalArgumentException("The feature set %s version %d cannot have the holidays %s."
                    .formatted(name, version, settings.holidays()));
        }
        if (version <= WITHOUT_REVIEW_WORDS && !settings.reviews().isEmpty()) {
            throw new IllegalArgumentException(
                    "The feature set %s version %d cannot show the words of reviews.".formatted(name, version));
        }
        if (version <= WITHOUT_SIGNALS && !settings.signals().isEmpty()) {
            throw new IllegalArgumentException("The feature set %s version %d cannot show the signals %s."
                    .formatted(name, version, settings.signals()));
        }
        return new FeatureSet(settings, version);
    }

    public int version() {
        return version;
    }

    /**
     * Settings for a shop as known at the end of a day: its typical scale, the season where two years are known, and the
     * projections of its reviews, and the outside series that say enough.
     */
    public static FeatureSet fit(
            List<ItemHistory> items,
            ShopCalendar calendar,
            LocalDate cutoff,
            int contextLength,
            int horizon,
            List<NetworkShape.TextInput> texts,
            List<Country> holidays) {
        boolean season = calendar.firstDay().plusDays(SEASONS).isBefore(cutoff);
        double typical = DemandScale.typical(items, calendar, cutoff.toEpochDay());
        List<TextProjection> reviews = texts.stream()
                .map(NetworkShape.TextInput::name)
                .filter(text -> text.startsWith(ItemHistory.REVIEWS))
                .flatMap(text -> Stream.ofNullable(reviews(text, items, cutoff)))
                .toList();
        return new FeatureSet(new FeatureSettings(
                contextLength,
                horizon,
                texts,
                typical,
                season,
                holidays,
                reviews,
                SignalChoice.of(items, cutoff.toEpochDay()),
                List.of()));
    }

    private static @Nullable TextProjection reviews(String text, List<ItemHistory> items, LocalDate cutoff) {
        return PrincipalDirections.of(
                text,
                items.stream()
                        .flatMap(item -> Stream.ofNullable(item.texts().get(text)))
                        .flatMap(history -> history.cameUpTo(cutoff.toEpochDay()).stream())
                        .toList());
    }

    /** The same, some of the texts not shown: what reads it finds no such text of any item. */
    public FeatureSet withoutTexts(List<String> names) {
        return new FeatureSet(settings.unread(names), version);
    }

    public FeatureSettings settings() {
        return settings;
    }

    public NetworkShape shape() {
        return shape;
    }

    /** What the numbers of a window speak of, in words. */
    String covariates() {
        return "%s version %d, season %s, holidays %s, reviews %s, signals %s"
                .formatted(
                        NAME,
                        version,
                        settings.season(),
                        settings.holidays(),
                        settings.reviews(),
                        settings.signals().stream().map(SignalScale::name).toList());
    }

    /** Columns of the past that are 1 on a day that counts. */
    List<Integer> presence() {
        return PastDays.PRESENCE;
    }

    /** What a window's demand is divided by, in units an open day. */
    public double scale(Window window, ShopCalendar calendar) {
        return DemandScale.of(read(window).known(), calendar, window.cutoff(), settings.typicalScale());
    }

    /** A window as this version reads it. */
    private Window read(Window window) {
        return version == WITHOUT_STOCK ? new Window(window.known().withoutStock(), window.cutoff()) : window;
    }

    /** What the network reads of the windows. */
    public NetworkInputs inputs(List<Window> windows, ShopCalendar calendar) {
        int size = windows.size();
        float[] past = new float[size * shape.contextLength() * shape.pastWidth()];
        float[] future = new float[size * shape.horizon() * shape.futureWidth()];
        float[] statics = new float[size * shape.staticWidth()];
        TextColumns texts = new TextColumns(settings, size);
        DayCovariates days = new DayCovariates(calendar, settings);
        for (int i = 0; i < size; i++) {
            Window window = read(windows.get(i));
            double scale = scale(window, calendar);
            past(new Row(past, i * shape.contextLength() * shape.pastWidth()), window, days, scale);
            future(new Row(future, i * shape.horizon() * shape.futureWidth()), window, days);
            new Statics(window.known(), calendar, window.cutoff(), scale)
                    .put(new Row(statics, i * shape.staticWidth()));
            texts.put(i, window);
        }
        return new NetworkInputs(size, past, future, statics, texts.columns(), texts.mask());
    }

    private void past(Row row, Window window, DayCovariates days, double scale) {
        long from = window.cutoff() - shape.contextLength() + 1;
        PastDays past = new PastDays(window.known(), days, settings, scale, from, window.cutoff());
        for (long day = from; day <= window.cutoff(); day++) {
            past.put(row, day);
            signals(row, window.known(), day);
        }
    }

    private void signals(Row row, ItemHistory known, long day) {
        for (SignalScale signal : settings.signals()) {
            signal.put(row, known.signals().at(signal.name(), day));
        }
    }

    private void future(Row row, Window window, DayCovariates days) {
        for (int ahead = 1; ahead <= shape.horizon(); ahead++) {
            row.put(ahead / (double) shape.horizon());
            days.put(row, window.cutoff() + ahead);
            signals(row, window.known(), window.cutoff() + ahead);
        }
    }
}
