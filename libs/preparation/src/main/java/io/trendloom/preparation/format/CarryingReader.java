package io.trendloom.preparation.format;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows whose blank fields of some columns are filled from the row above where it belongs to the same order. */
public final class CarryingReader extends RowsOnward {
    private final RowReader rows;
    private final String by;
    private final Set<String> carried;
    private final Map<String, String> above = new HashMap<>();
    private String order = "";

    public CarryingReader(RowReader rows, String by, Set<String> carried) {
        super(rows);
        this.rows = rows;
        this.by = by;
        this.carried = Set.copyOf(carried);
    }

    @Override
    public @Nullable ReadRow next() throws IOException {
        ReadRow row = rows.next();
        return row instanceof RawRow raw ? filled(raw) : row;
    }

    private RawRow filled(RawRow row) {
        String text = row.text(by);
        String key = text == null ? "" : text.strip();
        if (key.isEmpty() || !key.equals(order)) {
            above.clear();
            order = key;
        }
        RawRow filled = above.isEmpty() ? row : row.with((column, field) -> filled(column, field));
        for (String column : carried) {
            String field = filled.text(column);
            if (!order.isEmpty() && field != null && !field.isBlank()) {
                above.put(column, field);
            }
        }
        return filled;
    }

    private String filled(String column, String field) {
        return field.isBlank() && carried.contains(column) ? above.getOrDefault(column, field) : field;
    }
}
