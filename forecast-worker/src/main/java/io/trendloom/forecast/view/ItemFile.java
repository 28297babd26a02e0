package io.trendloom.forecast.view;

import io.trendloom.forecast.search.Found;
import io.trendloom.platform.parquet.ParquetStream;
import io.trendloom.preparation.format.CsvText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes all items of a filter, in an order as {@link ItemOrder#sql} gives it. */
@ApplicationScoped
public class ItemFile {
    private static final String HEAD =
            "id,title,category,price,currency,trend,probability,last30,next30,median30,change,"
                    + "onHand,modelId,cutoff,similarity";

    private final ItemLines lines;

    ItemFile(ItemLines lines) {
        this.lines = lines;
    }

    /** As CSV. */
    public void csv(ItemFilter filter, Found found, String order, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(HEAD + "\r\n");
        lines.each(
                filter,
                found,
                order,
                line -> text.write(cells(line).map(ItemFile::cell).collect(Collectors.joining(",")) + "\r\n"));
        text.flush();
    }

    /** As Parquet, of which a row group at a time is in memory. */
    public void parquet(ItemFilter filter, Found found, String order, OutputStream out) throws IOException {
        ParquetStream<ItemLine> rows = ParquetStream.of(ItemColumns.SCHEMA, out);
        lines.each(filter, found, order, rows::write);
        rows.end();
    }

    private static Stream<@Nullable Object> cells(ItemLine line) {
        return Stream.of(
                line.id(),
                line.title(),
                line.category(),
                line.price(),
                line.currency(),
                line.trend(),
                line.probability(),
                line.last30(),
                line.next30(),
                line.median30(),
                line.change(),
                line.onHand(),
                line.modelId(),
                line.cutoff(),
                line.similarity());
    }

    /** Numbers may well begin with a minus. */
    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Double similarity -> String.format(Locale.ROOT, "%.3f", similarity);
            case Object text -> CsvText.of(text.toString());
        };
    }
}
