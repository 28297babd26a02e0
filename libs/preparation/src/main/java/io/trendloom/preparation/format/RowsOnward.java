package io.trendloom.preparation.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

/** A reader that hands on another's rows after its own {@link #next}; all else is the other's. */
abstract class RowsOnward implements RowReader {
    private final RowReader rows;

    RowsOnward(RowReader rows) {
        this.rows = rows;
    }

    @Override
    public List<String> columns() {
        return rows.columns();
    }

    @Override
    public byte[] header() {
        return rows.header();
    }

    @Override
    public Charset charset() {
        return rows.charset();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
