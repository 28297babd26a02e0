package io.trendloom.forecast.view;

import io.trendloom.forecast.catalogue.ItemIds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the state holds.
 *
 * @param cutoff last closed day
 * @param items items known, stubs and withdrawn ones among them
 * @param eligibleItems items that a run of record forecasts ({@link ItemIds#FORECAST})
 * @param texts what has text, and how much of it has its vector
 * @param forecastsOfRecord items whose forecast of record is the model's at the cutoff
 */
public record StateCounts(
        @Nullable LocalDate cutoff, long items, long eligibleItems, Texts texts, long forecastsOfRecord) {
    private static final String READ = """
            with closed as (select max(closed_day) as day from shop_calendar)
            select closed.day, (select count(*) from item),
              (select count(*) from item where %s),
              (select count(*) from item where not removed and (title is not null or description is not null)),
              (select count(*) from item i where not removed and (title is not null or description is not null)
                and exists (select from catalogue_vector v where v.item_id = i.id and v.version >= i.version)),
              (select count(*) from review where has_text and not removed),
              (select coalesce(sum(reviews), 0) from review_vector_sum),
              (select count(*) from forecast_of_record f where f.cutoff = closed.day and f.model_id = ?)
            from closed""".formatted(ItemIds.FORECAST);

    /**
     * What has text.
     *
     * @param items items with a title or a description, not withdrawn
     * @param itemsWithVectors those of them with the vector of their newest text
     * @param reviews reviews with text, not withdrawn
     * @param reviewsWithVectors reviews with the vector of their newest text
     */
    public record Texts(long items, long itemsWithVectors, long reviews, long reviewsWithVectors) {}

    /**
     * Counts all.
     *
     * @param modelId whose forecasts of record are counted; null: none
     */
    public static StateCounts read(Connection connection, @Nullable String modelId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, modelId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new StateCounts(
                        row.getObject(1, LocalDate.class),
                        row.getLong(2),
                        row.getLong(3),
                        new Texts(row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7)),
                        row.getLong(8));
            }
        }
    }
}
