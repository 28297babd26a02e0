package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.Backtest;
import io.trendloom.forecasting.backtest.BacktestListener;
import io.trendloom.forecasting.backtest.Candidate;
import io.trendloom.forecasting.backtest.TextComparison;
import io.trendloom.forecasting.backtest.Unlearned;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Progress;
import io.trendloom.launcher.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One backtest of one file. */
final class BacktestRun {
    private final OpenedFile opened;
    private final List<Candidate> candidates;
    private final TrainingWatch training;
    private final Terminal terminal;
    private final Clock clock;

    BacktestRun(OpenedFile opened, List<Candidate> candidates, TrainingWatch training, Terminal terminal, Clock clock) {
        this.opened = opened;
        this.candidates = candidates;
        this.training = training;
        this.terminal = terminal;
        this.clock = clock;
    }

    /**
     * Fits and judges.
     *
     * @param unlearned what becomes of a model that cannot be learned
     * @param forecasts folder for the forecasts; null: they are not written
     */
    FileReport report(Unlearned unlearned, @Nullable Path forecasts) throws IOException {
        try (ForecastFiles files = forecasts == null ? null : new ForecastFiles(forecasts);
                Progress progress = progress("backtest", candidates.size())) {
            BacktestListener listener =
                    new RunWatch(progress, terminal, training, files == null ? BacktestListener.NONE : files);
            return FileReport.of(
                    opened.file(),
                    opened.read(),
                    new Backtest(opened.plan(), candidates, unlearned, listener, clock).run(opened.shop()));
        } catch (IllegalArgumentException refused) {
            throw new CommandException(ExitCode.FAILED, String.valueOf(refused.getMessage()), refused);
        }
    }

    /** Fits and judges each model with and without texts. */
    TextFileReport texts(int seeds) throws IOException {
        try (Progress progress = progress("with and without text", 2L * candidates.size() * seeds)) {
            BacktestListener listener = new RunWatch(progress, terminal, training, BacktestListener.NONE);
            return TextFileReport.of(
                    opened.file(),
                    opened.read(),
                    new TextComparison(opened.plan(), seeds, candidates, listener, clock).run(opened.shop()));
        } catch (IllegalArgumentException refused) {
            throw new CommandException(ExitCode.FAILED, String.valueOf(refused.getMessage()), refused);
        }
    }

    private Progress progress(String name, long models) {
        return Progress.of(terminal, name, opened.plan().cutoffs().size() * models, " models", 1);
    }
}
