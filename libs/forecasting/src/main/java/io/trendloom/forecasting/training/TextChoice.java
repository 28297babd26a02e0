package io.trendloom.forecasting.training;

import io.trendloom.forecasting.calibration.CalibratedBlend;
import io.trendloom.forecasting.calibration.Combination;
import io.trendloom.forecasting.calibration.ConformalScaling;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.evaluation.Evaluator;
import io.trendloom.forecasting.evaluation.PromotionGate;
import io.trendloom.forecasting.evaluation.PromotionGate.Outcome;
import io.trendloom.forecasting.evaluation.ScoredModel;
import io.trendloom.forecasting.feature.FeatureSet;
import io.trendloom.forecasting.feature.NetworkMethod;
import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkShape.TextInput;
import io.trendloom.forecasting.trend.TrendLabels;
import java.time.LocalDate;
import java.util.List;

/**
 * Which texts a network reads: those with which it forecasts 30-day totals of the horizon after its training better, beyond
 * chance, than if it is shown the others alone. A network is trained to do with and without each text, so that one network
 * tells both. Texts that do not earn their place so are left unread.
 */
final class TextChoice {
    private final DemandNetwork network;
    private final Evaluator evaluator;
    private final PromotionGate gate;
    private final int horizon;

    private TextChoice(DemandNetwork network, Evaluator evaluator, PromotionGate gate, int horizon) {
        this.network = network;
        this.evaluator = evaluator;
        this.gate = gate;
        this.horizon = horizon;
    }

    /**
     * The features as the network is to be shown them.
     *
     * @param data as known at the end of the horizon after the training
     * @param cutoff last day of the training
     */
    static FeatureSet of(DemandNetwork network, FeatureSet features, ShopData data, LocalDate cutoff, long seed) {
        List<String> texts =
                features.settings().texts().stream().map(TextInput::name).toList();
        if (texts.isEmpty() || !Evaluator.canJudge(data.items(), cutoff)) {
            return features;
        }
        TextChoice choice = new TextChoice(
                network,
                new Evaluator(data.items(), data.calendar(), cutoff, data.trend(), seed),
                new PromotionGate(seed),
                features.settings().horizon());
        return features.withoutTexts(choice.unread(features, texts));
    }

    private List<String> unread(FeatureSet features, List<String> texts) {
        ScoredModel all = scored(features);
        return texts.stream()
                .filter(text -> {
                    ScoredModel others = scored(features.withoutTexts(List.of(text)));
                    return gate.compare(all.totals(), others.totals()).outcome() != Outcome.WON;
                })
                .toList();
    }

    private ScoredModel scored(FeatureSet features) {
        return evaluator.score(new CalibratedBlend(
                "network",
                horizon,
                List.of(new CalibratedBlend.Part(new NetworkMethod(network, features), Weights.of(1))),
                Combination.MEAN,
                ConformalScaling.NONE,
                TrendLabels.argmax()));
    }
}
