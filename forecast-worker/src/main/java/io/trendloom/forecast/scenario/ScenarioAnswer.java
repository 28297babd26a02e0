package io.trendloom.forecast.scenario;

import io.trendloom.forecast.answer.ForecastAnswer;
import io.trendloom.forecast.answer.ForecastAnswer.Classes;
import java.util.List;

/**
 * An item's forecast as things are and as they would be.
 *
 * @param forecast as things are
 * @param scenario as they would be
 * @param difference scenario less forecast
 * @param inputs what is different, and whether the model reads it
 * @param readByModel whether it reads any of it; if not, the two forecasts are the same because nobody asked the model
 */
public record ScenarioAnswer(
        ForecastAnswer forecast,
        ForecastAnswer scenario,
        Difference difference,
        List<Input> inputs,
        boolean readByModel) {
    public ScenarioAnswer {
        inputs = List.copyOf(inputs);
    }

    /**
     * What changes.
     *
     * @param days length of the total, from the day after the cutoff
     * @param mean of the expected total, in units
     * @param median of the total's median, in units
     * @param trend of the probability of each class
     */
    public record Difference(int days, double mean, double median, Classes trend) {}

    /**
     * One thing that is different.
     *
     * @param input price, promotion or signal
     * @param reason why the model does not read it; empty where it does
     */
    public record Input(String input, boolean readByModel, String reason) {}
}
