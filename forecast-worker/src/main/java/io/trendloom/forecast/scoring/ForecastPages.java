package io.trendloom.forecast.scoring;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.catalogue.ItemIds;
import io.trendloom.forecast.catalogue.ItemIds.IdRange;
import io.trendloom.forecasting.forecast.ItemForecast;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Forecasts any number of items, a page at a time, so that memory stays bounded. */
@ApplicationScoped
public class ForecastPages {
    private final AgroalDataSource database;
    private final Scoring scoring;

    ForecastPages(AgroalDataSource database, Scoring scoring) {
        this.database = database;
        this.scoring = scoring;
    }

    /**
     * Hands over page after page.
     *
     * @param ids items to forecast; empty: all that are not withdrawn
     */
    public void forEach(String occasion, Basis basis, List<String> ids, Consumer<List<ItemForecast>> taker)
            throws SQLException {
        if (ids.isEmpty()) {
            forAll(occasion, basis, taker);
            return;
        }
        for (int from = 0; from < ids.size(); from += scoring.batch()) {
            List<String> page = ids.subList(from, Math.min(ids.size(), from + scoring.batch()));
            taker.accept(scoring.forecast(occasion, basis, page));
        }
    }

    private void forAll(String occasion, Basis basis, Consumer<List<ItemForecast>> taker) throws SQLException {
        IdRange rest = IdRange.ALL;
        for (List<String> ids = page(rest); !ids.isEmpty(); ids = page(rest)) {
            taker.accept(scoring.forecast(occasion, basis, ids));
            rest = rest.after(ids.getLast());
        }
    }

    private List<String> page(IdRange range) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ItemIds.page(connection, range, scoring.batch());
        }
    }
}
