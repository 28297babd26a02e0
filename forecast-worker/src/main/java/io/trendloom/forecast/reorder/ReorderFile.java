package io.trendloom.forecast.reorder;

import io.trendloom.forecast.view.ItemFilter;
import io.trendloom.preparation.format.CsvText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes orders as CSV. */
@ApplicationScoped
public class ReorderFile {
    private static final String HEAD = "itemId,title,category,onHand,onOrder,quantity,orderBy,stockOut,upTo,risk,limit,"
            + "leadTime,packSize,minimumOrder,shelfLifeDays,unitCost,cost,currency,modelId,cutoff,undecided,reason";

    private final Reorders reorders;

    ReorderFile(Reorders reorders) {
        this.reorders = reorders;
    }

    /** Writes one item. */
    public void write(ReorderLine line, OutputStream out) throws IOException {
        Writer text = begun(out);
        write(text, line);
        text.flush();
    }

    /**
     * Writes all items of a filter.
     *
     * @param order as {@link io.trendloom.forecast.view.ItemOrder#sql} gives it
     */
    public void write(ItemFilter filter, String order, ReorderPlan plan, OutputStream out) throws IOException {
        Writer text = begun(out);
        try {
            reorders.each(filter, order, plan, line -> write(text, line));
        } catch (SQLException e) {
            throw new IOException("The items could not be read to the end.", e);
        }
        text.flush();
    }

    private static Writer begun(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(HEAD + "\r\n");
        return text;
    }

    private static void write(Writer text, ReorderLine line) {
        try {
            text.write(cells(line).map(ReorderFile::cell).collect(Collectors.joining(",")) + "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The client went away.", e);
        }
    }

    private static Stream<@Nullable Object> cells(ReorderLine line) {
        return Stream.of(
                line.itemId(),
                line.title(),
                line.category(),
                line.onHand(),
                line.onOrder(),
                line.quantity(),
                line.orderBy(),
                line.stockOut(),
                line.upTo(),
                line.risk(),
                line.limit(),
                leadTime(line.leadTime()),
                line.packSize(),
                line.minimumOrder(),
                line.shelfLifeDays(),
                line.unitCost(),
                line.cost(),
                line.currency(),
                line.modelId(),
                line.cutoff(),
                line.undecided(),
                line.reason());
    }

    private static @Nullable String leadTime(@Nullable SortedMap<Integer, Double> shares) {
        if (shares == null || shares.size() == 1) {
            return shares == null ? null : shares.firstKey().toString();
        }
        return shares.entrySet().stream()
                .map((Map.Entry<Integer, Double> each) -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(","));
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value instanceof Number ? value.toString() : CsvText.of(value.toString());
    }
}
