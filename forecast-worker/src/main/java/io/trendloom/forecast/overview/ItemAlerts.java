package io.trendloom.forecast.overview;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.view.StockState;
import io.trendloom.forecast.view.StockUnits;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds items worth a look. */
final class ItemAlerts {
    private static final int SHOWN = 3;
    private static final int RECENT = 30;
    private static final int BEFORE = 210;

    private static final String STOCK_OUT =
            stock(StockState.SHORT, StockUnits.LACKING, StockUnits.LACKING, "null::float8");
    private static final String OVERSTOCK = stock(StockState.OVER, tiedUp(), "null::float8", tiedUp());
    private static final String RATINGS_FELL = """
            with recent as (select item_id, avg(rating) as rating from review
                where day > ? and day <= ? and not removed and rating is not null
                group by item_id having count(*) >= 3),
              before as (select item_id, avg(rating) as rating from review
                where item_id in (select item_id from recent) and day > ? and day <= ? and not removed
                  and rating is not null
                group by item_id having count(*) >= 3)
            select i.id, i.title, count(*) over (), null::float8, null::float8
            from recent join before using (item_id) join item i on i.id = item_id
            where before.rating - recent.rating >= 0.5 and not i.removed
            order by before.rating - recent.rating desc, i.id limit ?""";

    private final Connection connection;
    private final LocalDate cutoff;

    ItemAlerts(Connection connection, LocalDate cutoff) {
        this.connection = connection;
        this.cutoff = cutoff;
    }

    @Nullable Alert stockOut() throws SQLException {
        return read(Alert.Kind.STOCK_OUT, STOCK_OUT);
    }

    @Nullable Alert overstock() throws SQLException {
        return read(Alert.Kind.OVERSTOCK, OVERSTOCK);
    }

    @Nullable Alert ratingsFell() throws SQLException {
        LocalDate recent = cutoff.minusDays(RECENT);
        return read(Alert.Kind.RATINGS_FELL, RATINGS_FELL, recent, cutoff, cutoff.minusDays(BEFORE), recent);
    }

    private static String stock(StockState state, String most, String units, String money) {
        return """
            select i.id, i.title, count(*) over (), sum(%s) over (), sum(%s) over ()
            from forecast_of_record f join item i on i.id = f.item_id
            where not i.removed and %s
            order by %s desc nulls last, i.id limit ?""".formatted(units, money, state.condition(), most);
    }

    private static String tiedUp() {
        return StockUnits.EXCESS + " * i.price";
    }

    private @Nullable Alert read(Alert.Kind kind, String sql, LocalDate... days) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Columns statement = Columns.of(connection, sql)) {
            for (LocalDate day : days) {
                statement.value(day);
            }
            statement.value(SHOWN).each(row -> rows.add(Row.read(row)));
        }
        if (rows.isEmpty()) {
            return null;
        }
        Row first = rows.getFirst();
        List<Alert.Item> items = rows.stream().map(Row::item).toList();
        return new Alert(kind, first.count(), first.units(), first.money(), null, items);
    }

    private record Row(
            Alert.Item item,
            long count,
            @Nullable Double units,
            @Nullable Double money) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    new Alert.Item(row.getString(1), row.getString(2)), row.getLong(3), number(row, 4), number(row, 5));
        }

        private static @Nullable Double number(ResultSet row, int index) throws SQLException {
            double value = row.getDouble(index);
            return row.wasNull() ? null : value;
        }
    }
}
