package io.trendloom.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.calibration.CalibratedBlend;
import io.trendloom.forecasting.calibration.Combination;
import io.trendloom.forecasting.calibration.ConformalScaling;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.explain.Contributions;
import io.trendloom.forecasting.explain.Explainer;
import io.trendloom.forecasting.explain.Explanation;
import io.trendloom.forecasting.explain.FeatureGroup;
import io.trendloom.forecasting.feature.FeatureSet;
import io.trendloom.forecasting.feature.NetworkMethod;
import io.trendloom.forecasting.holiday.Country;
import io.trendloom.forecasting.network.NetworkShape.TextInput;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.trend.TrendClass;
import io.trendloom.forecasting.trend.TrendLabels;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Explanations of a model that reads everything and lets each number move its answer. */
class ExplanationAddsUpTest {
    private static final TwinShop SHOP = TwinShop.plain(1, 400);
    private static final List<ItemHistory> ITEMS = SHOP.items(20);
    private static final CalibratedBlend MODEL = model();
    private static final Explainer EXPLAINER = new Explainer(MODEL::forecast);

    @Test
    void toTheDifferenceFromTheReferenceWithNoRemainder() {
        for (ItemHistory item : ITEMS) {
            for (int days : new int[] {1, 10, 30}) {
                Explanation explanation = EXPLAINER.explain(item, SHOP.calendar(), SHOP.cutoff(), days);
                List<Contributions> numbers =
                        new ArrayList<>(explanation.trend().values());
                numbers.add(explanation.mean());
                numbers.add(explanation.median());
                for (Contributions number : numbers) {
                    double sum = number.groups().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum();
                    assertThat(number.reference() + sum)
                            .isCloseTo(number.forecast(), within(1e-9 * Math.max(1e-3, number.forecast())));
                }
            }
        }
    }

    @Test
    void andExplainsTheForecastItself() {
        for (ItemHistory item : ITEMS) {
            Explanation explanation = EXPLAINER.explain(item, SHOP.calendar(), SHOP.cutoff(), 30);

            assertThat(explanation.forecast())
                    .isEqualTo(MODEL.forecast(List.of(item), SHOP.calendar(), SHOP.cutoff(), 30)
                            .getFirst());
            assertThat(explanation.median().forecast())
                    .isEqualTo(explanation.forecast().demandOver(30).at(0.5));
            assertThat(explanation.trend().get(TrendClass.GROWTH).forecast())
                    .isEqualTo(explanation.forecast().trend().probabilities().growth());
        }
    }

    @Test
    void everyGroupThatIsReadMovesItAndSignalsDoNot() {
        Contributions mean = EXPLAINER
                .explain(ITEMS.getFirst(), SHOP.calendar(), SHOP.cutoff(), 30)
                .mean();

        for (FeatureGroup group : FeatureGroup.values()) {
            assertThat(mean.of(group) == 0).as(group.label()).isEqualTo(group == FeatureGroup.SIGNALS);
        }
    }

    @Test
    void refusesATotalThatNoHeadAnswers() {
        assertThatThrownBy(() -> EXPLAINER.explain(ITEMS.getFirst(), SHOP.calendar(), SHOP.cutoff(), 31))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be from 1 to 30");
    }

    private static CalibratedBlend model() {
        List<TextInput> texts = List.of(new TextInput(TwinShop.TITLE, 3), new TextInput(TwinShop.REVIEW_TEXT, 3));
        FeatureSet features =
                FeatureSet.fit(ITEMS, SHOP.calendar(), SHOP.cutoff(), 30, TwinShop.HORIZON, texts, List.of(Country.GB));
        return new CalibratedBlend(
                "reads-all",
                TwinShop.HORIZON,
                List.of(
                        new CalibratedBlend.Part(
                                new NetworkMethod(new ReadingNetwork(features.shape()), features), Weights.of(0.5)),
                        new CalibratedBlend.Part(
                                WeekdayAverage.fit(
                                        ITEMS, SHOP.calendar(), SHOP.cutoff(), TwinShop.HORIZON, TrendRule.R),
                                Weights.of(0.5))),
                Combination.COHERENT,
                ConformalScaling.NONE,
                TrendLabels.of(new double[] {0.25, 0.25, 0.25, 0.25}));
    }
}
