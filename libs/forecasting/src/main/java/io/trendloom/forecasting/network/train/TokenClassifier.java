package io.trendloom.forecasting.network.train;

import io.trendloom.forecasting.network.Periods;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import java.util.ArrayList;
import java.util.List;

/** A fitted classifier of texts as a plain value; holds no native memory. */
public final class TokenClassifier {
    private final TokenSettings settings;
    private final NetworkParameters parameters;

    TokenClassifier(TokenSettings settings, NetworkParameters parameters) {
        this.settings = settings;
        this.parameters = parameters;
    }

    /** Probabilities of the trend classes of each text, shape [texts][4]. */
    public List<double[]> probabilities(List<int[]> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        float[] values;
        try (TokenNetwork network = new TokenNetwork(settings, ParameterSource.of(parameters))) {
            values = network.probabilities(texts);
        }
        List<double[]> all = new ArrayList<>(texts.size());
        for (int at = 0; at < values.length; at += Periods.TRENDS) {
            double[] one = new double[Periods.TRENDS];
            for (int k = 0; k < Periods.TRENDS; k++) {
                one[k] = values[at + k];
            }
            all.add(one);
        }
        return all;
    }
}
