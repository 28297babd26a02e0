package io.trendloom.forecast.view;

import io.trendloom.platform.parquet.Cells;
import io.trendloom.platform.parquet.RowSchema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The columns of items in Parquet, named as in CSV. */
final class ItemColumns {
    static final RowSchema<ItemLine> SCHEMA = RowSchema.<ItemLine>of("item")
            .distinctText("id", ItemLine::id)
            .optionalText("title", ItemLine::title)
            .optionalText("category", ItemLine::category)
            .optionalMoney("price", ItemLine::price)
            .optionalText("currency", ItemLine::currency)
            .optionalText("trend", ItemLine::trend)
            .optionalReal("probability", line -> real(line.probability()))
            .optionalReal("last30", line -> real(line.last30()))
            .optionalReal("next30", line -> real(line.next30()))
            .optionalReal("median30", line -> real(line.median30()))
            .optionalReal("change", line -> real(line.change()))
            .optionalReal("onHand", line -> real(line.onHand()))
            .optionalText("modelId", ItemLine::modelId)
            .optionalDay("cutoff", ItemLine::cutoff)
            .optionalReal("similarity", ItemLine::similarity)
            .readBy(ItemColumns::line);

    private ItemColumns() {}

    private static @Nullable Double real(@Nullable BigDecimal number) {
        return number == null ? null : Double.valueOf(number.doubleValue());
    }

    private static @Nullable BigDecimal number(@Nullable Double real) {
        return real == null ? null : BigDecimal.valueOf(real);
    }

    private static ItemLine line(Cells cells) {
        return new ItemLine(
                cells.text(0),
                cells.optionalText(1),
                cells.optionalText(2),
                cells.optionalMoney(3),
                cells.optionalText(4),
                cells.optionalText(5),
                number(cells.optionalReal(6)),
                number(cells.optionalReal(7)),
                number(cells.optionalReal(8)),
                number(cells.optionalReal(9)),
                number(cells.optionalReal(10)),
                number(cells.optionalReal(11)),
                cells.optionalText(12),
                cells.optionalDay(13),
                cells.optionalReal(14));
    }
}
