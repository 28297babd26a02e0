package io.trendloom.forecast.launch;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.answer.InferredFrom;
import io.trendloom.forecast.champion.Champion;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecasting.launch.Launches;
import io.trendloom.forecasting.launch.LikeItem;
import io.trendloom.forecasting.series.ItemHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells from which items on sale a forecast was inferred. */
@ApplicationScoped
class NearestOnSale {
    private static final String TITLES = "select id, title from item where id = any(?) and title is not null";

    private final AgroalDataSource database;

    NearestOnSale(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What the champion's forecast of an item stands on.
     *
     * @param encoder of the item's text
     */
    InferredFrom of(Champion champion, ItemHistory item, String encoder) throws SQLException {
        Launches launches = champion.launches();
        if (launches == null) {
            return new InferredFrom(
                    false,
                    "The champion %s has no model of launches, so that its members forecast the item. Its card says why."
                            .formatted(champion.modelId()),
                    List.of());
        }
        List<LikeItem> near = launches.nearest(item);
        String note = near.isEmpty()
                ? "No item on sale has a text that the encoder %s reads, so that the item is forecast without its text."
                        .formatted(encoder)
                : null;
        Map<String, String> titles = titles(near.stream().map(LikeItem::itemId).toList());
        return new InferredFrom(
                !near.isEmpty(),
                note,
                near.stream()
                        .map(like -> new InferredFrom.Near(
                                like.itemId(), titles.get(like.itemId()), like.likeness(), like.units()))
                        .toList());
    }

    private Map<String, String> titles(List<String> ids) throws SQLException {
        Map<String, String> titles = new HashMap<>();
        try (Connection connection = database.getConnection();
                Columns statement = Columns.of(connection, TITLES)) {
            statement.texts(ids).each(row -> titles.put(row.getString(1), row.getString(2)));
        }
        return titles;
    }
}
