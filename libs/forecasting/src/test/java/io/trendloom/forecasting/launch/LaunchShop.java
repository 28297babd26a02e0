package io.trendloom.forecasting.launch;

import static io.trendloom.forecasting.SyntheticShop.FIRST;

import io.trendloom.forecasting.series.HistoryBuilder;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.TextHistory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A shop in which only an item's text tells how much it sells: half of the items sell ten times as much as the others. */
public final class LaunchShop {
    static final String TEXT = ItemHistory.CATALOGUE + "test";
    static final double WELL = 10;
    static final double BADLY = 1;

    private LaunchShop() {}

    /** Items of which every third was there from the start; the others come on sale one a day from day 60 on. */
    public static List<ItemHistory> items(int count, int days, long seed) {
        Random random = new Random(seed);
        List<ItemHistory> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = i % 3 == 0 ? 0 : 60 + i % (days - 95);
            items.add(item("id" + random.nextInt(1_000_000) + "-" + i, start, days, random.nextBoolean(), random));
        }
        return items;
    }

    static ItemHistory item(String id, int start, int days, boolean sellsWell, Random random) {
        double[] units = new double[days - start];
        Arrays.setAll(units, day -> day == 0 ? 1 : Math.rint((sellsWell ? WELL : BADLY) * 2 * random.nextDouble()));
        double[] revenue = Arrays.stream(units).map(sold -> 3 * sold).toArray();
        HistoryBuilder history = ItemHistory.of(id, FIRST.plusDays(start)).sales(units, revenue);
        return history.text(TEXT, TextHistory.always(vector(sellsWell, random))).build();
    }

    /** Near one of two directions. */
    static float[] vector(boolean sellsWell, Random random) {
        float[] vector = new float[8];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (0.2 * random.nextGaussian());
        }
        vector[sellsWell ? 0 : 1] += 1;
        double norm = 0;
        for (float value : vector) {
            norm += value * value;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(norm);
        }
        return vector;
    }
}
