package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.BacktestListener;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.launcher.Progress;
import io.trendloom.launcher.Terminal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Shows how far a backtest is, and hands on what it hears. */
final class RunWatch implements BacktestListener {
    private final Progress progress;
    private final Terminal terminal;
    private final TrainingWatch training;
    private final BacktestListener next;
    private int done;

    RunWatch(Progress progress, Terminal terminal, TrainingWatch training, BacktestListener next) {
        this.progress = progress;
        this.terminal = terminal;
        this.training = training;
        this.next = next;
    }

    @Override
    public void begins(String model, LocalDate cutoff) {
        training.begins(progress, done, fit(model, cutoff));
        next.begins(model, cutoff);
    }

    @Override
    public void leftOut(String model, LocalDate cutoff, String reason) {
        terminal.note("%s is left out: %s".formatted(model, reason));
        next.leftOut(model, cutoff, reason);
    }

    @Override
    public void forecasted(String model, LocalDate cutoff, List<ItemForecast> forecasts) throws IOException {
        next.forecasted(model, cutoff, forecasts);
        progress.at(++done, fit(model, cutoff));
    }

    @Override
    public void forecastedTrends(String model, LocalDate cutoff, List<ItemForecast> forecasts) throws IOException {
        next.forecastedTrends(model, cutoff, forecasts);
        progress.at(++done, fit(model, cutoff));
    }

    private static String fit(String model, LocalDate cutoff) {
        return model + " at " + cutoff;
    }
}
