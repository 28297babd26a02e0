package io.trendloom.forecast.explanation;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.scoring.Basis;
import io.trendloom.forecast.scoring.Scoring;
import io.trendloom.forecast.view.SimilarItems;
import io.trendloom.forecast.view.SimilarItems.Similar;
import io.trendloom.forecast.view.SimilarView;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Explains forecasts of items. */
@ApplicationScoped
public class Explanations {
    private final AgroalDataSource database;
    private final Scoring scoring;
    private final SimilarView similar;
    private final Clock clock;

    Explanations(AgroalDataSource database, Scoring scoring, SimilarView similar, Clock clock) {
        this.database = database;
        this.scoring = scoring;
        this.similar = similar;
        this.clock = clock;
    }

    /** The explanation of an item's forecast with its nearest items; null where the item is unknown. */
    public @Nullable ExplanationAnswer of(Basis basis, String itemId, int nearest) throws SQLException {
        List<ItemHistory> own = histories(basis, List.of(itemId));
        SimilarItems found = similar.read(itemId, nearest);
        if (own.isEmpty() || found == null) {
            return null;
        }
        return ExplanationAnswer.of(
                scoring.explain(basis, own.getFirst()),
                basis.champion().modelId(),
                clock.instant(),
                courses(basis, found.items()));
    }

    private List<NearCourse> courses(Basis basis, List<Similar> near) throws SQLException {
        List<ItemHistory> histories =
                histories(basis, near.stream().map(Similar::itemId).toList());
        List<ItemForecast> forecasts = scoring.score(basis, histories);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < histories.size(); i++) {
            places.put(histories.get(i).id(), i);
        }
        List<NearCourse> courses = new ArrayList<>();
        for (Similar item : near) {
            Integer place = places.get(item.itemId());
            if (place != null) {
                courses.add(NearCourse.of(
                        item,
                        histories.get(place),
                        forecasts.get(place),
                        basis.closedDays().shopCalendar()));
            }
        }
        return courses;
    }

    private List<ItemHistory> histories(Basis basis, Collection<String> ids) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Scoring.histories(connection, basis, ids);
        }
    }
}
