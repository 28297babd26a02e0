package io.trendloom.forecasting.backtest;

import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * How often each item is drawn in each of 2,000 draws of the items with replacement. An item is drawn with all its
 * cutoffs: these are not independent of each other. Equal seeds draw alike.
 */
final class Draws {
    static final int COUNT = 2_000;

    private final SortedMap<String, Integer> places = new TreeMap<>();
    private final long seed;

    Draws(List<WindowScores> windows, long seed) {
        this.seed = seed;
        windows.forEach(window -> window.ids().forEach(id -> places.put(id, 0)));
        int place = 0;
        for (String id : List.copyOf(places.keySet())) {
            places.put(id, place++);
        }
    }

    /** Where the items of a window stand among all. */
    int[] places(WindowScores window) {
        return window.ids().stream().mapToInt(places::get).toArray();
    }

    /** The times that each place is drawn, draw by draw. */
    void forEach(Visitor visitor) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < COUNT; draw++) {
            int[] times = new int[places.size()];
            for (int i = 0; i < times.length; i++) {
                times[random.nextInt(times.length)]++;
            }
            visitor.visit(draw, times);
        }
    }

    /** Sees one draw. */
    @FunctionalInterface
    interface Visitor {
        void visit(int draw, int[] times);
    }
}
