package io.trendloom.forecasting.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.forecasting.series.TextHistory.Writing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemHistoryTest {
    private static final LocalDate FIRST = LocalDate.of(2011, 8, 1);
    private final long first = FIRST.toEpochDay();
    private final ItemHistory history = ItemHistory.of("a", FIRST)
            .sales(new double[] {1, 0, 2.5, 4}, new double[] {2, 0, 5, 10})
            .reviews(ReviewHistory.of(Map.of(
                    FIRST.plusDays(1), new ReviewHistory.Day(1, 5), FIRST.plusDays(3), new ReviewHistory.Day(2, 4))))
            .text("catalogue/t", TextHistory.always(new float[] {1, 2}))
            .text(
                    "reviews/t",
                    TextHistory.of(Map.of(
                            FIRST.plusDays(1), new TextHistory.Day(1, new float[] {1, 0}),
                            FIRST.plusDays(3), new TextHistory.Day(3, new float[] {5, 4}))))
            .build();

    @Test
    void sumsUnitsAndRevenueBetweenDays() {
        assertThat(history.units(first + 1, first + 3)).isEqualTo(6.5);
        assertThat(history.revenue(first, first + 2)).isEqualTo(7);
        assertThat(history.units(first - 5, first + 50)).isEqualTo(7.5);
        assertThat(history.units(first + 4)).isZero();
    }

    @Test
    void knowsNothingLaterThanItsCutoff() {
        ItemHistory then = history.asOf(FIRST.plusDays(2));
        assertThat(then.lastDay()).isEqualTo(FIRST.plusDays(2));
        assertThat(then.units(first, first + 9)).isEqualTo(3.5);
        assertThat(then.reviews().count(first, first + 9)).isEqualTo(1);
        assertThat(then.textVector("reviews/t")).containsExactly(1, 0);
    }

    @Test
    void meansTheReviewsKnown() {
        assertThat(history.textVector("reviews/t")).containsExactly(4, 3);
        assertThat(history.reviews().ratingSum(first, first + 3)).isEqualTo(9);
    }

    @Test
    void hasNoReviewTextBeforeTheFirstReview() {
        assertThat(history.asOf(FIRST).textVector("reviews/t")).isNull();
        assertThat(history.asOf(FIRST).textVector("catalogue/t")).containsExactly(1, 2);
    }

    @Test
    void sellsNothingOnDaysPastItsLast() {
        ItemHistory later = history.asOf(FIRST.plusDays(6));
        assertThat(later.lastDay()).isEqualTo(FIRST.plusDays(6));
        assertThat(later.units(first, first + 6)).isEqualTo(7.5);
        assertThat(later.textVector("reviews/t")).containsExactly(4, 3);
    }

    @Test
    void isUnsoldBeforeItsLaunch() {
        assertThat(history.asOf(FIRST.minusDays(3)).isUnsold()).isTrue();
        assertThat(history.isUnsold()).isFalse();
        assertThat(history.unsold().isUnsold()).isTrue();
        assertThat(history.unsold().textNames()).containsExactly("catalogue/t");
    }

    @Test
    void refusesNegativeUnits() {
        HistoryBuilder builder = ItemHistory.of("a", FIRST);
        assertThatThrownBy(() -> builder.sales(new double[] {-1}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("units (-1.0) of day 0");
    }

    @Test
    void sumsOrdersBetweenDaysWhereTheyAreKnown() {
        ItemHistory ordered = ItemHistory.of("b", FIRST)
                .sales(new double[] {1, 0, 5}, new double[] {2, 0, 10})
                .orders(new double[] {1, 0, 2}, new double[] {0.5, 0, 1.5})
                .build();

        assertThat(ordered.orders(first, first + 9)).isEqualTo(3);
        assertThat(ordered.logSizes(first + 1, first + 2)).isEqualTo(1.5);
        assertThat(ordered.asOf(FIRST.plusDays(1)).orders(first, first + 9)).isEqualTo(1);
        assertThat(ordered.asOf(FIRST.plusDays(8)).orders(first, first + 9)).isEqualTo(3);
        assertThat(ordered.atMost(2).orders(first, first + 9)).isEqualTo(3);
        assertThat(ordered.atMost(2).revenue(first + 2, first + 2)).isEqualTo(4);
        assertThat(history.hasOrders()).isFalse();
        assertThat(history.orders(first, first + 9)).isNaN();
    }

    @Test
    void refusesOrdersOfOtherDaysThanItsSales() {
        HistoryBuilder builder = ItemHistory.of("a", FIRST).sales(new double[] {1}, new double[] {2});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.orders(new double[] {1, 1}, new double[] {1, 1}))
                .withMessageContaining("orders (2 days)");
    }

    @Test
    void readsATextAsItWasWrittenByThen() {
        TextHistory title = TextHistory.rewritten(List.of(
                new Writing(Long.MIN_VALUE, new float[] {1, 2}), new Writing(10, new float[] {3, 4}), Writing.end(20)));

        assertThat(title.width()).isEqualTo(2);
        assertThat(title.knownOn(9)).containsExactly(1, 2);
        assertThat(title.knownOn(10)).containsExactly(3, 4);
        assertThat(title.knownOn(19)).containsExactly(3, 4);
        assertThat(title.knownOn(20)).isNull();
        assertThat(title.upTo(15).knownOn(25)).containsExactly(3, 4);
    }

    @Test
    void refusesATextThatBeginsWithItsEndOrGoesBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> TextHistory.rewritten(List.of(Writing.end(3))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextHistory.rewritten(
                        List.of(new Writing(5, new float[] {1}), new Writing(5, new float[] {2}))))
                .withMessageContaining("day 5");
    }
}
