package io.trendloom.forecasting.baseline.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.network.train.AdamSettings;
import io.trendloom.forecasting.network.train.TokenTrainer;
import io.trendloom.forecasting.network.train.TrainingBudget;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.training.ShopData;
import io.trendloom.forecasting.trend.TrendClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaperTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
    private static final int DAYS = 200;
    private static final LocalDate CUTOFF = FIRST.plusDays(DAYS - 1L);
    private static final ShopCalendar CALENDAR = ShopCalendar.alwaysOpen(FIRST);
    private static final double MONTHLY = 1.5;

    private final TokenTrainer trainer =
            new TokenTrainer(new TrainingBudget(3, 320, 16, 3), new AdamSettings(0.003f, 1));

    @Test
    void readsTheTrendFromAWordOfTheTitle() {
        List<ItemForecast> forecasts = forecasts(1);
        assertThat(forecasts).extracting(forecast -> forecast.trend().label()).containsExactlyElementsOf(trends());
    }

    @Test
    void equalSeedsSayTheSame() {
        assertThat(forecasts(2)).isEqualTo(forecasts(2));
    }

    @Test
    void anItemWithoutATitleIsAnswered() {
        Paper paper =
                Paper.fit(data(Map.of("item-0", List.of("garland"), "item-1", List.of("parasol"))), 30, trainer, 1);
        assertThat(paper.forecast(items(), CALENDAR, CUTOFF, 30)).hasSize(items().size());
    }

    @Test
    void aShopWithoutTitlesIsRefused() {
        assertThatThrownBy(() -> Paper.fit(data(Map.of()), 30, trainer, 1))
                .hasMessageContaining("reads titles")
                .hasMessageContaining("Maybe");
    }

    private List<ItemForecast> forecasts(long seed) {
        Map<String, List<String>> titles = new HashMap<>();
        for (int i = 0; i < trends().size(); i++) {
            String colour = i % 5 == 0 ? "red" : "blue";
            titles.put(
                    "item-" + i, List.of(colour, trends().get(i) == TrendClass.GROWTH ? "garland" : "parasol", "set"));
        }
        return Paper.fit(data(titles), 30, trainer, seed).forecast(items(), CALENDAR, CUTOFF, 30);
    }

    private static ShopData data(Map<String, List<String>> titles) {
        return new ShopData(items(), CALENDAR, CUTOFF, List.of(), titles);
    }

    private static List<TrendClass> trends() {
        return IntStream.range(0, 20)
                .mapToObj(i -> i % 2 == 0 ? TrendClass.GROWTH : TrendClass.DECLINE)
                .toList();
    }

    private static List<ItemHistory> items() {
        List<ItemHistory> items = new ArrayList<>();
        for (int i = 0; i < trends().size(); i++) {
            double change = Math.pow(MONTHLY, (trends().get(i) == TrendClass.GROWTH ? 1 : -1) / 28.0);
            double[] units = new double[DAYS];
            for (int day = 0; day < DAYS; day++) {
                units[day] = 10 * Math.pow(change, day - DAYS / 2.0);
            }
            items.add(ItemHistory.of("item-" + i, FIRST)
                    .sales(units, units.clone())
                    .build());
        }
        return items;
    }
}
