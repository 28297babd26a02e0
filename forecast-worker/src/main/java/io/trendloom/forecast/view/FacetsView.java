package io.trendloom.forecast.view;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.search.Found;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.view.Facets.Facet;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts items by what they may be filtered by. */
@ApplicationScoped
public class FacetsView {
    private static final int MOST = 200;

    private final AgroalDataSource database;

    FacetsView(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Each facet leaves its own filter out, so that another of its values can be chosen.
     *
     * @param found what the filter's text finds
     */
    public Facets read(ItemFilter filter, Found found) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new Facets(
                    counts(connection, "f.label", filter.anyTrend(), found),
                    counts(connection, "i.category", filter.anyCategory(), found));
        }
    }

    private static List<Facet> counts(Connection connection, String column, ItemFilter filter, Found found)
            throws SQLException {
        String count = "select %s, count(*)%s and %s is not null group by 1 order by 2 desc, 1 limit ?"
                .formatted(column, filter.sql(), column);
        List<Facet> facets = new ArrayList<>();
        try (Columns statement = filter.fill(Columns.of(connection, count), found.ids())) {
            statement.value(MOST).each(row -> facets.add(new Facet(row.getString(1), row.getLong(2))));
        }
        return facets;
    }
}
