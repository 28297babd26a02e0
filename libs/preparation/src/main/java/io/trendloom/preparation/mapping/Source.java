package io.trendloom.preparation.mapping;

import io.trendloom.preparation.format.CarryingReader;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.format.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of an export are laid out.
 *
 * @param separator what stands between the fields of CSV
 * @param encoding of the text; null: told by its bytes
 * @param columns source column by the contract's field; a field that is not there has its own name
 * @param constants what a field is in every row whose column does not hold it
 * @param hidden columns of personal data that nothing is kept of, by name or by a beginning followed by an asterisk
 * @param carry columns that are filled on an order's first row alone; null: none
 */
public record Source(
        char separator,
        @Nullable Charset encoding,
        Map<String, String> columns,
        Map<String, String> constants,
        List<String> hidden,
        @Nullable Carry carry) {
    /** Columns that have the contract's own names. */
    public static final Source PLAIN = new Source(',', null, Map.of(), Map.of(), List.of(), null);

    public Source {
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
        hidden = List.copyOf(hidden);
    }

    /** The rows of an upload, completed where the export leaves fields to the row above; its header is not checked. */
    public RowReader open(InputStream body, RowFormat format, Limits limits) throws IOException {
        RowReader rows = format.open(body, limits, separator, encoding);
        return carry == null ? rows : new CarryingReader(rows, carry.by(), carry.columns());
    }

    Source with(Map<String, String> other) {
        return new Source(separator, encoding, other, constants, hidden, carry);
    }

    boolean hides(String column) {
        for (String name : hidden) {
            boolean beginning = name.endsWith("*");
            if (beginning ? column.startsWith(name.substring(0, name.length() - 1)) : column.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
