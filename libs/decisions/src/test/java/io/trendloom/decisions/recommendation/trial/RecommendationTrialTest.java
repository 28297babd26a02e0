package io.trendloom.decisions.recommendation.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.decisions.recommendation.Basket;
import io.trendloom.decisions.recommendation.Learning;
import io.trendloom.decisions.recommendation.TextLikeness;
import io.trendloom.decisions.recommendation.trial.RecommendationTrialReport.Outcome;
import io.trendloom.decisions.recommendation.trial.RecommendationTrialReport.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecommendationTrialTest {
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
    private static final LocalDate CUTOFF = FIRST.plusDays(120);
    private static final int DAYS = 30;

    /** Customers with a taste each for eight of eighty items, who buy five of them every tenth day. */
    private static List<Basket> shop() {
        List<Basket> baskets = new ArrayList<>();
        Random random = new Random(1);
        for (int day = 0; day < 160; day++) {
            for (int customer = day % 10; customer < 60; customer += 10) {
                List<String> items = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    items.add("item-" + (customer % 8 * 10 + random.nextInt(8)));
                }
                baskets.add(new Basket(FIRST.plusDays(day), "c-" + customer, items));
            }
        }
        return baskets;
    }

    private record Shop(List<Basket> baskets) implements BasketHistory {
        @Override
        public List<Basket> known(LocalDate cutoff) {
            return baskets.stream()
                    .filter(basket -> !basket.day().isAfter(cutoff))
                    .toList();
        }

        @Override
        public List<Basket> after(LocalDate cutoff, int days) {
            return baskets.stream()
                    .filter(basket ->
                            basket.day().isAfter(cutoff) && !basket.day().isAfter(cutoff.plusDays(days)))
                    .toList();
        }

        @Override
        public TextLikeness texts(LocalDate cutoff) {
            return TextLikeness.NONE;
        }
    }

    private static RecommendationTrialReport run(List<Basket> baskets) {
        return new RecommendationTrial(List.of(CUTOFF), DAYS, 1, Learning.USUAL, (way, cutoff) -> {})
                .run(new Shop(baskets));
    }

    private static Way way(Outcome outcome, String name) {
        return outcome.ways().stream()
                .filter(way -> way.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsTastesThatPopularityDoesNot() {
        RecommendationTrialReport report = run(shop());

        assertThat(report.variantsChosenAt()).isEqualTo(CUTOFF.minusDays(DAYS).toString());
        assertThat(report.outcomes()).extracting(Outcome::task).containsExactly(Task.NEXT_PURCHASE, Task.BASKET);
        for (Outcome outcome : report.outcomes()) {
            assertThat(way(outcome, "recommender").recall()).isGreaterThan(0.9);
            assertThat(way(outcome, "popularity").recall()).isLessThan(0.5);
            assertThat(outcome.comparisons())
                    .filteredOn(each -> each.rival().equals("popularity"))
                    .hasSize(2)
                    .allSatisfy(each -> {
                        assertThat(each.difference()).isBetween(each.low(), each.high());
                        assertThat(each.low()).isPositive();
                    });
        }
    }

    @Test
    void isTheSameEachTime() {
        assertThat(run(shop())).isEqualTo(run(shop()));
    }

    @Test
    void ordersAfterTheLastWindowChangeNothing() {
        List<Basket> poisoned = Stream.concat(
                        shop().stream(),
                        Stream.generate(() ->
                                        new Basket(CUTOFF.plusDays(DAYS + 1), "c-1", List.of("item-1", "item-71")))
                                .limit(500))
                .toList();

        assertThat(run(poisoned)).isEqualTo(run(shop()));
    }

    @Test
    void ordersAfterTheCutoffChangeNoRanking() {
        List<Basket> poisoned = Stream.concat(
                        shop().stream(),
                        Stream.generate(() -> new Basket(CUTOFF.plusDays(DAYS), "c-1", List.of("item-1", "item-71")))
                                .limit(500))
                .toList();
        List<Basket> known = new Shop(shop()).known(CUTOFF);
        List<Question> questions =
                new Questions(known, CUTOFF, new Shop(shop()).after(CUTOFF, DAYS)).of(Task.BASKET, 1);

        for (Approach approach :
                List.of(new Blended(Learning.USUAL), new Popularity(), new ItemToItem(), new OwnPurchases())) {
            assertThat(ranked(approach, new Shop(poisoned).known(CUTOFF), questions))
                    .isEqualTo(ranked(approach, known, questions));
        }
    }

    private static List<List<String>> ranked(Approach approach, List<Basket> known, List<Question> questions) {
        return approach.variants(known, CUTOFF, TextLikeness.NONE).stream()
                .flatMap(variant -> questions.stream().map(question -> variant.rank(question, 20)))
                .toList();
    }

    @Test
    void ordersOfNobodyAskForNoNextPurchase() {
        List<Basket> nameless = shop().stream()
                .map(basket -> new Basket(basket.day(), null, basket.items()))
                .toList();

        assertThatThrownBy(() -> run(nameless)).hasMessageContaining("NEXT_PURCHASE");
    }
}
