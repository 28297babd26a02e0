package io.trendloom.forecast.launch;

import io.trendloom.forecast.answer.ForecastAnswer;
import io.trendloom.forecast.embedding.EmbedWorker;
import io.trendloom.forecast.embedding.TextVector;
import io.trendloom.forecast.scoring.Basis;
import io.trendloom.forecast.scoring.Scoring;
import io.trendloom.forecasting.series.HistoryBuilder;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.TextHistory;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forecasts items that have no sales and are not in the catalogue, from how they are described. */
@ApplicationScoped
public class LaunchForecasts {
    private static final String UNNAMED = "new";

    private final EmbedWorker embedWorker;
    private final Scoring scoring;
    private final NearestOnSale nearest;
    private final ShopCurrency shop;
    private final Clock clock;

    LaunchForecasts(EmbedWorker embedWorker, Scoring scoring, NearestOnSale nearest, ShopCurrency shop, Clock clock) {
        this.embedWorker = embedWorker;
        this.scoring = scoring;
        this.nearest = nearest;
        this.shop = shop;
        this.clock = clock;
    }

    /** The forecasts of items launched on the day after the cutoff, in their order. */
    public List<ForecastAnswer> forecast(Basis basis, List<DescribedItem> items) throws SQLException {
        for (DescribedItem item : items) {
            requireSense(item);
        }
        List<ForecastAnswer> answers = new ArrayList<>();
        for (DescribedItem item : items) {
            answers.add(forecast(basis, item));
        }
        return answers;
    }

    private ForecastAnswer forecast(Basis basis, DescribedItem item) throws SQLException {
        String id = Objects.requireNonNullElse(item.id(), "").strip();
        HistoryBuilder history = ItemHistory.of(id, basis.cutoff().plusDays(1)).category(item.category());
        if (item.price() != null) {
            history.listPrice(item.price().doubleValue());
        }
        TextVector vector = embedWorker.embed(text(item), item.language());
        history.text(ItemHistory.CATALOGUE + vector.encoder(), TextHistory.always(vector.vector()));
        ItemHistory described = history.build();
        return ForecastAnswer.of(
                        scoring.score(basis, List.of(described)).getFirst(),
                        basis.champion().modelId(),
                        clock.instant())
                .of(id.isEmpty() ? UNNAMED : id, nearest.of(basis.champion(), described, vector.encoder()));
    }

    private void requireSense(DescribedItem item) throws SQLException {
        text(item);
        BigDecimal price = item.price();
        if (price != null && price.signum() <= 0) {
            throw refuse("The price (%s) of the item must be positive. Maybe leave it out.".formatted(price));
        }
        if (item.currency() != null) {
            shop.require(item.currency());
        }
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

    private static ProblemException refuse(String detail) {
        return new ProblemException(Problem.invalid(detail));
    }
}
