package io.trendloom.forecast.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is shown of one item.
 *
 * @param sales its sales in short
 * @param reviews its reviews in short
 * @param textVectors names of its text vectors, say {@code catalogue/bge-small-en-v1.5}
 * @param onHand units that the shop had by the cutoff; absent where it never told
 * @param trend its forecast of record, once there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemDetails(
        @JsonUnwrapped Facts facts,
        Sales sales,
        Reviews reviews,
        List<String> textVectors,
        @Nullable BigDecimal onHand,
        @Nullable TrendView trend) {

    /**
     * What the shop says.
     *
     * @param inCatalogue false for a stub, which is known by its sales or reviews alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Facts(
            String id,
            boolean inCatalogue,
            @Nullable String title,
            @Nullable String description,
            @Nullable String category,
            @Nullable String brand,
            @Nullable BigDecimal price,
            @Nullable String currency,
            @Nullable LocalDate launchDay,
            @Nullable String language) {
        static final String COLUMNS =
                "i.id, i.version is not null, i.title, i.description, i.category, i.brand, i.price, i.currency, i.launch_day, i.language";
        static final int WIDTH = 10;

        static Facts read(ResultSet row) throws SQLException {
            return new Facts(
                    row.getString(1),
                    row.getBoolean(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getBigDecimal(7),
                    row.getString(8),
                    row.getObject(9, LocalDate.class),
                    row.getString(10));
        }
    }

    /**
     * Sales on all days.
     *
     * @param firstDay of a sale
     * @param lastDay held
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sales(
            @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, double units, double revenue) {}

    /**
     * Reviews on all days.
     *
     * @param rating mean of those that gave one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reviews(long count, @Nullable Double rating) {}
}
