package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.ColdStartReport;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.preparation.format.CsvText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the forecast of every launch, so that anyone can score it. */
final class ColdStartFile {
    private static final String NAME = "cold-start.csv";

    private ColdStartFile() {}

    static void write(ColdStartReport report, Path folder) throws IOException {
        String header = Arrays.stream(QuantileLevels.daily())
                .mapToObj(level -> "q" + level)
                .collect(Collectors.joining(",", "item,launch,", ",mean"));
        Files.write(Files.createDirectories(folder).resolve(NAME), (Iterable<String>)
                Stream.concat(Stream.of(header), report.forecasts().stream().map(ColdStartFile::line))::iterator);
    }

    private static String line(ColdStartReport.Launch launch) {
        return Arrays.stream(launch.forecast().quantiles().values())
                .mapToObj(ColdStartFile::number)
                .collect(Collectors.joining(
                        ",",
                        CsvText.of(launch.item()) + "," + launch.day() + ",",
                        "," + number(launch.forecast().mean())));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
