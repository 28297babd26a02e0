package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.BacktestListener;
import io.trendloom.forecasting.forecast.DayForecast;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.preparation.format.CsvText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes every forecast into a folder, two CSV files a model, so that anyone can score it. */
final class ForecastFiles implements BacktestListener, AutoCloseable {
    private static final String LEVELS =
            Arrays.stream(QuantileLevels.daily()).mapToObj(level -> "q" + level).collect(Collectors.joining(","));

    private final Path folder;
    private final Map<String, PrintWriter> open = new HashMap<>();

    ForecastFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    @Override
    public void begins(String model, LocalDate cutoff) {}

    @Override
    public void forecasted(String model, LocalDate cutoff, List<ItemForecast> forecasts) throws IOException {
        PrintWriter days = days(model);
        PrintWriter totals = file(model + "-totals.csv", "cutoff,item," + LEVELS + ",mean");
        for (ItemForecast forecast : forecasts) {
            String start = cutoff + "," + CsvText.of(forecast.itemId()) + ",";
            String trend = trend(forecast);
            for (DayForecast day : forecast.days()) {
                days.println(start + day.day() + "," + quantiles(day.quantiles()) + "," + number(day.mean()) + trend);
            }
            PeriodForecast total = forecast.totals().getLast();
            totals.println(start + quantiles(total.quantiles()) + "," + number(total.mean()));
        }
        require(days);
        require(totals);
    }

    /** Writes the days without numbers, and no totals. */
    @Override
    public void forecastedTrends(String model, LocalDate cutoff, List<ItemForecast> forecasts) throws IOException {
        PrintWriter days = days(model);
        String blank = ",".repeat(QuantileLevels.DAILY);
        for (ItemForecast forecast : forecasts) {
            String start = cutoff + "," + CsvText.of(forecast.itemId()) + ",";
            forecast.days().forEach(day -> days.println(start + day.day() + "," + blank + trend(forecast)));
        }
        require(days);
    }

    private PrintWriter days(String model) throws IOException {
        return file(
                model + ".csv",
                "cutoff,item,day," + LEVELS + ",mean,trend_label,p_growth,p_stable,p_decline,p_volatile");
    }

    private PrintWriter file(String name, String header) throws IOException {
        PrintWriter known = open.get(name);
        if (known != null) {
            return known;
        }
        PrintWriter writer = new PrintWriter(Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8));
        open.put(name, writer);
        writer.println(header);
        return writer;
    }

    private void require(PrintWriter writer) throws IOException {
        if (writer.checkError()) {
            throw new IOException("The forecasts cannot be written to %s. Maybe the disk is full.".formatted(folder));
        }
    }

    private static String trend(ItemForecast forecast) {
        return "," + forecast.trend().label().label() + ","
                + Arrays.stream(forecast.trend().probabilities().toArray())
                        .mapToObj(ForecastFiles::number)
                        .collect(Collectors.joining(","));
    }

    private static String quantiles(Quantiles quantiles) {
        return Arrays.stream(QuantileLevels.daily())
                .mapToObj(level -> number(quantiles.at(level)))
                .collect(Collectors.joining(","));
    }

    /** With six decimals at most. */
    private static String number(double value) {
        double rounded = Math.round(value * 1e6) / 1e6;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    @Override
    public void close() {
        open.values().forEach(PrintWriter::close);
    }
}
