package io.trendloom.launcher.backtest;

import io.trendloom.decisions.reviews.EarlyWarning;
import io.trendloom.decisions.reviews.trial.ReviewsTrial;
import io.trendloom.decisions.reviews.trial.ReviewsTrialReport;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trendloom reviews backtest}: topics, sentiment and early warning tried on made reviews, without a running system. */
@Command(
        name = "backtest",
        description = {
            "Writes reviews with planted topics, in English and Chinese, reads them with the product's encoders, and looks what of them is",
            "found: topics, how texts without stars feel, and a complaint that becomes more frequent. Needs no running system."
        })
public final class ReviewsTrialCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--shops",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many shops are made for each language (${DEFAULT-VALUE}).")
    private int shops;

    @Option(
            names = "--courses",
            paramLabel = "N",
            defaultValue = "10",
            description = "In how many courses of each shop is looked for a rise (${DEFAULT-VALUE}).")
    private int courses;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all chance (${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private ReportOptions output = new ReportOptions();

    public ReviewsTrialCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (EncodedTexts texts = EncodedTexts.open()) {
            ReviewsTrialReport report = new ReviewsTrial(
                            shops,
                            courses,
                            EarlyWarning.USUAL,
                            seed,
                            (language, shop) -> terminal.note("%s: shop %d of %d".formatted(language, shop, shops)))
                    .run(texts);
            output.tell(report, terminal, () -> new ReviewsTrialTable(terminal).print(report));
        } catch (IllegalArgumentException refused) {
            throw new CommandException(ExitCode.FAILED, String.valueOf(refused.getMessage()), refused);
        }
        return ExitCode.OK.number();
    }
}
