package io.trendloom.forecasting.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.series.ItemHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate CUTOFF = FIRST.plusDays(99);
    private static final double MODERATE = 0.1;
    private static final double DRIFTED = 0.25;

    @Test
    void isTheSumOverBinsOfTheGapTimesTheLogOfTheRatio() {
        // (.25 − .5) ln(.25 / .5) + (.75 − .5) ln(.75 / .5)
        assertThat(StabilityIndex.of(List.of(50, 50), List.of(25, 75)).value()).isEqualTo(0.27465, within(1e-5));
        assertThat(StabilityIndex.of(List.of(50, 50), List.of(7, 7)).value()).isZero();
        assertThat(StabilityIndex.of(List.of(100, 0), List.of(50, 50)).value()).isGreaterThan(3);
    }

    @Test
    void saysOfFewItemsThatChanceAloneMovesThem() {
        StabilityIndex few = StabilityIndex.of(List.of(4, 4), List.of(2, 6));
        StabilityIndex many = StabilityIndex.of(List.of(400, 400), List.of(200, 600));

        assertThat(few.value()).isEqualTo(many.value(), within(1e-12)).isGreaterThan(DRIFTED);
        // χ² at 0.999 with one degree of freedom is 10.83.
        assertThat(many.chance()).isEqualTo(10.83 * (1 / 800.0 + 1 / 800.0), within(1e-3));
        assertThat(few.reaches(DRIFTED)).isFalse();
        assertThat(many.reaches(DRIFTED)).isTrue();
    }

    @Test
    void findsAPlantedShiftInWhatItMovesAndNothingInTheSameShop() {
        InputProfile profile = InputProfile.of(shop(1, 1, 1), CUTOFF);

        Map<String, StabilityIndex> same = drift(profile, shop(2, 1, 1));
        Map<String, StabilityIndex> dearer = drift(profile, shop(3, 1, 3));
        Map<String, StabilityIndex> busier = drift(profile, shop(4, 4, 1));

        assertThat(same.keySet()).containsExactly("demand", "zeroDays", "price", "orderSize", "change");
        assertThat(same.values()).noneMatch(index -> index.reaches(MODERATE));
        assertThat(dearer.get("price").reaches(DRIFTED)).isTrue();
        assertThat(dearer.get("demand").reaches(MODERATE)).isFalse();
        assertThat(busier.get("demand").reaches(DRIFTED)).isTrue();
        assertThat(busier.get("price").reaches(MODERATE)).isFalse();
    }

    @Test
    void comparesNothingThatOneSideDoesNotKnow() {
        InputProfile profile = InputProfile.of(shop(7, 1, 1), CUTOFF);
        double[] units = new double[100];
        Arrays.fill(units, 1);
        ItemHistory without = ItemHistory.of("a", FIRST).sales(units, units).build();

        Map<String, StabilityIndex> drift = profile.drift(profile.count(List.of(without), CUTOFF));

        assertThat(drift).containsKeys("demand", "price").doesNotContainKey("orderSize");
    }

    @Test
    void countsPartsOfAShopLikeTheWhole() {
        List<ItemHistory> items = shop(5, 1, 1);
        InputProfile profile = InputProfile.of(items, CUTOFF);

        InputCounts parts = profile.count(items.subList(0, 70), CUTOFF)
                .plus(profile.count(items.subList(70, items.size()), CUTOFF))
                .plus(InputCounts.NONE);

        assertThat(parts).isEqualTo(profile.count(items, CUTOFF));
        assertThat(profile.drift(parts).values()).allMatch(index -> index.value() == 0);
    }

    @Test
    void readsNothingPastTheCutoffAndLeavesOutItemsLongUnsold() {
        double[] units = new double[200];
        units[50] = 3;
        ItemHistory item = ItemHistory.of("a", FIRST).sales(units, units).build();
        double[] later = units.clone();
        Arrays.fill(later, 100, 200, 1_000);
        ItemHistory boomed = ItemHistory.of("a", FIRST).sales(later, later).build();

        InputProfile profile = InputProfile.of(shop(6, 1, 1), CUTOFF);

        assertThat(profile.count(List.of(boomed), CUTOFF))
                .isEqualTo(profile.count(List.of(item), CUTOFF))
                .extracting(InputCounts::items)
                .isEqualTo(1);
        assertThat(profile.count(List.of(item), FIRST.plusDays(199)).items()).isZero();
    }

    private static Map<String, StabilityIndex> drift(InputProfile profile, List<ItemHistory> items) {
        return profile.drift(profile.count(items, CUTOFF));
    }

    private static List<ItemHistory> shop(long seed, int rate, double priceFactor) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ItemHistory> items = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double price = (1 + random.nextInt(20)) * priceFactor;
            double most = rate * (2.0 + random.nextInt(10));
            double[] units = random.doubles(100, 0, most).map(Math::floor).toArray();
            double[] revenue = units.clone();
            double[] lines = units.clone();
            for (int day = 0; day < units.length; day++) {
                revenue[day] *= price;
                lines[day] = Math.ceil(units[day] / 2);
            }
            items.add(ItemHistory.of("item-" + i, FIRST)
                    .sales(units, revenue)
                    .orders(lines, lines)
                    .build());
        }
        return items;
    }
}
