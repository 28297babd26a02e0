package io.trendloom.forecast.http;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.trendloom.contract.Json;
import io.trendloom.forecast.answer.ForecastAnswer;
import io.trendloom.forecast.scoring.Basis;
import io.trendloom.forecast.scoring.ForecastPages;
import io.trendloom.forecasting.forecast.ItemForecast;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** Writes forecasts as they are made, as a JSON array or a line each. */
@ApplicationScoped
class ForecastStream {
    private static final ObjectWriter JSON = Json.mapper().writerFor(ForecastAnswer.class);

    private final ForecastPages pages;
    private final Clock clock;

    ForecastStream(ForecastPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    void write(Basis basis, List<String> ids, boolean lines, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Separator separator = lines ? new Separator("", "\n", "\n") : new Separator("[", ",", "]");
        text.write(separator.before());
        boolean[] first = {true};
        try {
            pages.forEach("demand", basis, ids, page -> {
                for (ItemForecast forecast : page) {
                    append(text, first[0] ? "" : separator.between(), forecast, basis);
                    first[0] = false;
                }
            });
        } catch (SQLException e) {
            throw new IOException("The items could not be read to the end.", e);
        }
        text.write(first[0] && lines ? "" : separator.after());
        text.flush();
    }

    private void append(Writer text, String between, ItemForecast forecast, Basis basis) {
        ForecastAnswer answer = ForecastAnswer.of(forecast, basis.champion().modelId(), clock.instant());
        try {
            text.write(between);
            text.write(JSON.writeValueAsString(answer));
        } catch (IOException e) {
            throw new UncheckedIOException("The client went away.", e);
        }
    }

    /** What stands before, between and after forecasts. */
    private record Separator(String before, String between, String after) {}
}
