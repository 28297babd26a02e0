package io.trendloom.preparation;

import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.BrokenRow;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.format.ReadRow;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.format.RowReader;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.row.PreparedRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Takes whole texts through reading, masking and cleaning. */
public final class Rows {
    public static final LocalDate TODAY = LocalDate.of(2012, 1, 1);
    public static final Shop SHOP = new Shop(ZoneId.of("Europe/London"), "GBP");

    private Rows() {}

    public static List<PreparedRow> prepare(Mapping mapping, RowFormat format, String body) {
        return prepare(mapping, format, body.getBytes(StandardCharsets.UTF_8));
    }

    public static List<PreparedRow> prepare(Mapping mapping, RowFormat format, byte[] body) {
        return prepare(new Preparation(mapping, SHOP, Limits.DEFAULT), format, body);
    }

    public static List<PreparedRow> prepare(Preparation preparation, RowFormat format, byte[] body) {
        List<PreparedRow> rows = new ArrayList<>();
        try (RowReader reader = preparation.open(new ByteArrayInputStream(body), format)) {
            for (ReadRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(prepared(preparation, row));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    private static PreparedRow prepared(Preparation preparation, ReadRow row) {
        return switch (row) {
            case BrokenRow broken -> broken.rejection();
            case RawRow raw ->
                preparation.prepare(preparation.mask(raw, customer -> "pseudonym of " + customer), TODAY);
        };
    }
}
