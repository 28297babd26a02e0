package io.trendloom.forecast.view;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.search.ItemSearch;
import io.trendloom.forecast.search.ItemVector;
import io.trendloom.forecast.search.NearItem;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.vectors.PackedVectors;
import io.trendloom.forecast.view.SimilarItems.Similar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds items with similar texts. */
@ApplicationScoped
public class SimilarView {
    private static final String VECTOR = """
            select encoder, vector from item left join lateral (select encoder, vector from catalogue_vector
              where item_id = id order by version desc limit 1) newest on coalesce(title, description) is not null
            where id = ?""";
    private static final String FACTS = "select id, title, category from item where id = any(?)";

    private final AgroalDataSource database;
    private final ItemSearch search;

    SimilarView(AgroalDataSource database, ItemSearch search) {
        this.database = database;
        this.search = search;
    }

    /** The items nearest to one; null where it is unknown. */
    public @Nullable SimilarItems read(String itemId, int most) throws SQLException {
        List<Own> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Columns statement = Columns.of(connection, VECTOR)) {
            statement.value(itemId).each(row -> found.add(Own.of(row)));
        }
        if (found.isEmpty()) {
            return null;
        }
        ItemVector vector = found.getFirst().vector();
        return vector == null
                ? new SimilarItems(itemId, null, List.of())
                : new SimilarItems(itemId, vector.encoder(), near(itemId, vector, most));
    }

    private List<Similar> near(String itemId, ItemVector vector, int most) throws SQLException {
        List<NearItem> near = search.nearest(vector, most + 1).stream()
                .filter(item -> !item.id().equals(itemId))
                .limit(most)
                .toList();
        Map<String, Facts> facts = new HashMap<>();
        try (Connection connection = database.getConnection();
                Columns statement = Columns.of(connection, FACTS)) {
            statement
                    .texts(near.stream().map(NearItem::id).toList())
                    .each(row -> facts.put(row.getString(1), new Facts(row.getString(2), row.getString(3))));
        }
        return near.stream()
                .flatMap(item -> Stream.ofNullable(facts.get(item.id()))
                        .map(known -> new Similar(item.id(), known.title(), known.category(), item.similarity())))
                .toList();
    }

    private record Facts(@Nullable String title, @Nullable String category) {}

    private record Own(@Nullable ItemVector vector) {
        static Own of(ResultSet row) throws SQLException {
            String encoder = row.getString(1);
            byte[] packed = row.getBytes(2);
            return new Own(
                    encoder == null || packed == null ? null : new ItemVector(encoder, PackedVectors.floats(packed)));
        }
    }
}
