package io.trendloom.forecast.launch;

import io.trendloom.forecast.answer.ForecastAnswer;
import io.trendloom.forecast.scoring.Basis;
import io.trendloom.forecast.scoring.Scoring;
import io.trendloom.forecasting.series.HistoryBuilder;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.TextHistory;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forecasts items that have no sales and are not in the catalogue, from how they are described. */
@ApplicationScoped
public class LaunchForecasts {
    private final EmbedWorker embedWorker;
    private final Scoring scoring;
    private final Clock clock;

    LaunchForecasts(EmbedWorker embedWorker, Scoring scoring, Clock clock) {
        this.embedWorker = embedWorker;
        this.scoring = scoring;
        this.clock = clock;
    }

    /** The forecast of an item launched on the day after the cutoff. */
    public ForecastAnswer forecast(Basis basis, DescribedItem item) {
        HistoryBuilder history = ItemHistory.of(
                        item.id() == null ? "new" : item.id(), basis.cutoff().plusDays(1))
                .category(item.category());
        BigDecimal price = item.price();
        if (price != null) {
            history.listPrice(positive(price));
        }
        TextVector vector = embedWorker.embed(text(item), item.language());
        history.text(ItemHistory.CATALOGUE + vector.encoder(), TextHistory.always(vector.vector()));
        return ForecastAnswer.of(
                scoring.score(basis, List.of(history.build())).getFirst(),
                basis.champion().modelId(),
                clock.instant());
    }

    private static String text(DescribedItem item) {
        String text = Stream.of(item.title(), item.description())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        if (text.isEmpty()) {
            throw refuse("The item must have a title or a description to be forecast from.");
        }
        return text;
    }

    private static double positive(BigDecimal price) {
        if (price.signum() <= 0) {
            throw refuse("The price (%s) of the item must be positive. Maybe leave it out.".formatted(price));
        }
        return price.doubleValue();
    }

    private static ProblemException refuse(String detail) {
        return new ProblemException(Problem.invalid(detail));
    }
}
