package io.trendloom.decisions.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResponsesTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static Evidence evidence(String id, double answer, double before) {
        List<Change> changes = IntStream.range(0, 4)
                .mapToObj(i -> {
                    double step = i % 2 == 0 ? -0.2 : 0.2;
                    return new Change(step, answer * step, 0.01, before * step, 0.1);
                })
                .toList();
        return new Evidence(id, null, Map.of(Lever.PRICE, changes), 10, 10, null);
    }

    private static Responses learn(double before) {
        return Responses.learn(IntStream.range(0, 10)
                .mapToObj(i -> evidence("item-" + i, i == 0 ? -5 : -2, before))
                .toList());
    }

    @Test
    void anItemUnlikeTheOthersIsDrawnTowardsThem() {
        Response drawn = learn(0).of(Lever.PRICE, "item-0");
        assertThat(drawn.effect()).isNotNull();
        assertThat(drawn.effect().mean()).isBetween(-5.0, -3.0);
        assertThat(learn(0).known(Lever.PRICE)).isEqualTo(10);
        assertThat(learn(0).known()).hasSize(10).contains("item-0");
        assertThat(drawn.step()).isEqualTo(-0.2);
    }

    @Test
    void ordersThatMoveBeforeThePriceMakeNothingKnown() {
        assertThat(learn(-2).of(Lever.PRICE, "item-3").unknown()).isEqualTo(Unknown.MOVES_BEFORE);
        assertThat(learn(-1.3).of(Lever.PRICE, "item-3").unknown()).isEqualTo(Unknown.SHOP_MOVES_BEFORE);
    }

    @Test
    void anItemThatSellsMoreForMoreMoneyIsNotKnown() {
        Responses shop = Responses.learn(IntStream.range(0, 10)
                .mapToObj(i -> evidence("item-" + i, i == 0 ? 1 : -3, 0))
                .toList());
        assertThat(shop.of(Lever.PRICE, "item-0").unknown()).isEqualTo(Unknown.UNCLEAR);
    }

    @Test
    void whatWasNeverSeenIsNotKnown() {
        assertThat(Responses.NONE.of(Lever.PRICE, "a").unknown()).isEqualTo(Unknown.NOT_LEARNED);
        Responses none = Responses.learn(List.of());
        assertThat(none.of(Lever.PRICE, "a").unknown()).isEqualTo(Unknown.TOO_FEW_CHANGES);
        assertThat(none.of(Lever.ADVERTISING, "a").unknown()).isEqualTo(Unknown.TOO_FEW_CAMPAIGNS);
    }

    @Test
    void salesWithoutOrdersTellNothing() {
        double[] units = new double[100];
        Arrays.fill(units, 3);
        ItemHistory item = ItemHistory.of("a", FIRST).sales(units, units).build();
        Evidence evidence = Evidence.of(item, ShopCalendar.alwaysOpen(FIRST), new ShopLines());
        assertThat(Responses.learn(List.of(evidence)).of(Lever.PRICE, "a").unknown())
                .isEqualTo(Unknown.NO_ORDERS);
    }

    @Test
    void anItemThatNeverSoldIsRead() {
        ItemHistory item =
                ItemHistory.of("a", FIRST).orders(new double[0], new double[0]).build();
        Evidence evidence = Evidence.of(item, ShopCalendar.alwaysOpen(FIRST), new ShopLines());
        assertThat(Responses.learn(List.of(evidence)).of(Lever.PRICE, "a").unknown())
                .isEqualTo(Unknown.TOO_FEW_CHANGES);
    }
}
