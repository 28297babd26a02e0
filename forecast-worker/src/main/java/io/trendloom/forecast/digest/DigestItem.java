package io.trendloom.forecast.digest;

import io.trendloom.decisions.reorder.StockOut;
import io.trendloom.forecast.answer.PackedAnswer;
import io.trendloom.forecast.answer.StoredForecast;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.Quantiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item as a digest tells of it; all but the id in words.
 *
 * @param titleLanguage of its title; null where that is not known
 * @param last30 units sold in the last 30 days
 * @param next30 middle of the units of the next 30 days
 * @param band between which they will be 8 times of 10
 * @param change from last30, or its pace where it is on sale for fewer days, to next30; null where nothing was sold
 * @param probability of its class
 * @param onHand null where nobody told
 * @param usedUpBy null where stock is not known, or lasts
 */
public record DigestItem(
        String id,
        String title,
        @Nullable String titleLanguage,
        String last30,
        String next30,
        String band,
        @Nullable String change,
        String probability,
        @Nullable String onHand,
        @Nullable String usedUpBy) {
    /** The columns that {@link #read} takes, of {@code item i} and {@code forecast_of_record f}. */
    static final String COLUMNS =
            "i.id, i.title, i.language, f.last30, f.median30, f.change, f.probability, f.on_hand, f.body";

    private static final int DAYS = 30;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final double THOUSANDTHS = 1000;

    static DigestItem read(ResultSet row, DigestLanguage language) throws SQLException {
        ItemForecast forecast = StoredForecast.of(PackedAnswer.unpack(row.getBytes(9)));
        Quantiles total = total(forecast);
        Long onHand = row.getObject(8, Long.class);
        Double change = row.getObject(6, Double.class);
        LocalDate out = onHand == null ? null : StockOut.day(forecast, onHand / THOUSANDTHS);
        return new DigestItem(
                row.getString(1),
                Objects.requireNonNullElse(row.getString(2), row.getString(1)),
                row.getString(3),
                language.amount(row.getDouble(4)),
                language.amount(row.getDouble(5)),
                language.say("band", language.amount(total.at(LOW)), language.amount(total.at(HIGH))),
                change == null ? null : language.change(change),
                language.percent(row.getDouble(7)),
                onHand == null ? null : language.amount(onHand / THOUSANDTHS),
                out == null ? null : language.day(out));
    }

    private static Quantiles total(ItemForecast forecast) {
        return forecast.totals().stream()
                .filter(period -> period.days() == DAYS)
                .findFirst()
                .orElseThrow()
                .quantiles();
    }
}
