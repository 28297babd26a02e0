package io.trendloom.forecasting.feature;

import io.trendloom.forecasting.forecast.CannotLearnException;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.network.WindowSource;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Windows drawn at random: an item, each alike, then a cutoff, each alike, among those with 28 days on sale and a unit in
 * the last 91. One window in ten shows an item that has not sold yet: half of these are the eve of a launch that was
 * seen, half a live item with its history hidden.
 *
 * <p>No day after the training end is a target, so that a validation window, which starts on the next day, shares no day
 * with training. A training window may run over the end; its days beyond are masked, and at least seven are left.
 *
 * <p>In training, targets of demand are bounded (see {@link Outliers}); in validation they are as sold.
 */
public final class SampledWindows implements WindowSource {
    private static final double HIDDEN = 0.1;
    private static final int LEAST_TARGET = 7;
    private static final int TRIES = 20;
    private static final int LARGEST_VALIDATION = 2_000;

    private final FeatureSet features;
    private final ShopCalendar calendar;
    private final long trainingEnd;
    private final TrendRule trend;
    private final List<Span> spans;
    private final List<ItemHistory> launches;
    private final List<ItemHistory> validation;
    private final Outliers outliers;
    private final Map<ItemHistory, ItemHistory> bounded = new IdentityHashMap<>();

    /**
     * Windows of a shop.
     *
     * @param trainingEnd last day that may be a target of training, and cutoff of the validation windows
     * @param trend rule of the trends
     */
    public SampledWindows(
            List<ItemHistory> items,
            ShopCalendar calendar,
            FeatureSet features,
            LocalDate trainingEnd,
            TrendRule trend) {
        this.trend = trend;
        this.features = features;
        this.calendar = calendar;
        this.trainingEnd = trainingEnd.toEpochDay();
        long settled = calendar.firstDay().toEpochDay() + DemandScale.SHORT - 1;
        long latest = this.trainingEnd - LEAST_TARGET;
        this.outliers = Outliers.of(items, this.trainingEnd);
        items.forEach(item -> bounded.put(item, Outliers.bounded(item, this.trainingEnd)));
        this.spans = spans(items, settled, latest);
        this.launches = items.stream()
                .filter(item -> item.first() > settled && item.first() - 1 <= latest && !item.isUnsold())
                .toList();
        this.validation = items.stream()
                .filter(item -> isSettled(item, this.trainingEnd))
                .limit(LARGEST_VALIDATION)
                .toList();
        if (spans.isEmpty() || validation.isEmpty()) {
            throw new CannotLearnException(
                    "No item has 28 days on sale and a sale in the 91 days before %s. Maybe the shop's history is too short to train on."
                            .formatted(trainingEnd.minusDays(LEAST_TARGET)));
        }
    }

    @Override
    public NetworkShape shape() {
        return features.shape();
    }

    @Override
    public List<Integer> presence() {
        return features.presence();
    }

    @Override
    public String covariates() {
        return features.covariates();
    }

    @Override
    public Batch sample(RandomGenerator random, int size) {
        List<Window> windows = new ArrayList<>(size);
        List<ItemHistory> whole = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            draw(random, windows, whole);
        }
        return batch(windows, whole, item -> Objects.requireNonNull(bounded.get(item)), trainingEnd);
    }

    /** What of the items' days up to the training end is bounded. */
    public Outliers outliers() {
        return outliers;
    }

    @Override
    public int validationSize() {
        return validation.size();
    }

    @Override
    public Batch validation(int from, int to) {
        List<ItemHistory> whole = validation.subList(from, to);
        List<Window> windows =
                whole.stream().map(item -> Window.of(item, trainingEnd)).toList();
        return batch(
                windows, whole, item -> item, trainingEnd + features.shape().horizon());
    }

    private void draw(RandomGenerator random, List<Window> windows, List<ItemHistory> whole) {
        boolean hidden = random.nextDouble() < HIDDEN;
        if (hidden && !launches.isEmpty() && random.nextBoolean()) {
            ItemHistory item = launches.get(random.nextInt(launches.size()));
            windows.add(shown(Window.of(item, item.first() - 1), random));
            whole.add(item);
            return;
        }
        Span span = spans.get(random.nextInt(spans.size()));
        long cutoff = span.cutoff(random);
        for (int i = 0; i < TRIES && !isSettled(span.item(), cutoff); i++) {
            cutoff = span.cutoff(random);
        }
        windows.add(shown(hidden ? Window.hidden(span.item(), cutoff) : Window.of(span.item(), cutoff), random));
        whole.add(span.item());
    }

    /**
     * In every second window outside series go on after the cutoff as far as the training end knows them, so that a network
     * learns what they tell of the days ahead also where the shop learns of each day only when it comes.
     */
    private Window shown(Window window, RandomGenerator random) {
        return features.settings().signals().isEmpty() || random.nextBoolean()
                ? window
                : new Window(window.known().withSignalsOf(trainingEnd), window.cutoff());
    }

    private Batch batch(
            List<Window> windows, List<ItemHistory> whole, UnaryOperator<ItemHistory> learned, long lastDay) {
        WindowTargets targets =
                new WindowTargets(windows.size(), features.shape().horizon(), calendar, trend);
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            ItemHistory item = whole.get(i);
            long known = Math.min(lastDay, item.last());
            targets.put(
                    i,
                    item.asOf(known),
                    learned.apply(item).asOf(known),
                    window.cutoff(),
                    features.scale(window, calendar));
        }
        return new Batch(features.inputs(windows, calendar), targets.targets());
    }

    private static List<Span> spans(List<ItemHistory> items, long settled, long latest) {
        List<Span> spans = new ArrayList<>();
        for (ItemHistory item : items) {
            long from = Math.max(settled, item.first() + DemandScale.SHORT - 1);
            if (from <= latest && item.units(from - DemandScale.LONG, latest) > 0) {
                spans.add(new Span(item, from, latest));
            }
        }
        return spans;
    }

    private static boolean isSettled(ItemHistory item, long cutoff) {
        return item.first() + DemandScale.SHORT - 1 <= cutoff && item.units(cutoff - DemandScale.LONG + 1, cutoff) > 0;
    }

    /** The cutoffs of an item, both ends included. */
    private record Span(ItemHistory item, long from, long to) {
        long cutoff(RandomGenerator random) {
            return random.nextLong(from, to + 1);
        }
    }
}
