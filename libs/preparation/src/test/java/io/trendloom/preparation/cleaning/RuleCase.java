package io.trendloom.preparation.cleaning;

import io.trendloom.contract.Json;
import io.trendloom.contract.Kind;
import io.trendloom.preparation.Rows;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.mapping.Mappings;
import io.trendloom.preparation.row.PreparedRow;
import io.trendloom.preparation.row.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that is good but for one field. */
record RuleCase(String rule, Mapping mapping, Map<String, Object> fields) {

    static RuleCase item(String rule, String field, @Nullable Object value) {
        return of(rule, Mapping.identity(Kind.ITEMS), field, value, "id", "A", "title", "Cup", "price", "2.50");
    }

    static RuleCase review(String rule, String field, @Nullable Object value) {
        return of(
                rule,
                Mapping.identity(Kind.REVIEWS),
                field,
                value,
                "id",
                "r1",
                "itemId",
                "A",
                "rating",
                4,
                "text",
                "Good.",
                "day",
                "2011-12-01");
    }

    static RuleCase sale(String rule, String field, @Nullable Object value) {
        return of(
                rule,
                Mapping.identity(Kind.SALES),
                field,
                value,
                "id",
                "s1",
                "itemId",
                "A",
                "quantity",
                2,
                "unitPrice",
                "2.50",
                "time",
                "2011-12-01T09:00:00");
    }

    static RuleCase stock(String rule, String field, @Nullable Object value) {
        return of(
                rule,
                Mapping.identity(Kind.STOCK),
                field,
                value,
                "itemId",
                "A",
                "time",
                "2011-12-01T18:00:00",
                "onHand",
                12,
                "onOrder",
                "2.5");
    }

    static RuleCase signal(String rule, String field, @Nullable Object value) {
        return of(
                rule,
                Mapping.identity(Kind.SIGNALS),
                field,
                value,
                "name",
                "weather:high",
                "day",
                "2011-12-01",
                "value",
                "-2.5");
    }

    static RuleCase view(String rule, String field, @Nullable Object value) {
        return of(rule, Mapping.identity(Kind.VIEWS), field, value, "itemId", "A", "time", "2011-12-01", "count", 3);
    }

    static RuleCase retail(String rule, String field, @Nullable Object value) {
        return of(
                rule,
                Mappings.of("online-retail", Kind.SALES),
                field,
                value,
                "InvoiceNo",
                "536365",
                "StockCode",
                "85123A",
                "Description",
                "HEART",
                "Quantity",
                "6",
                "InvoiceDate",
                "2010-12-01 08:26:00",
                "UnitPrice",
                "2.55",
                "CustomerID",
                "17850.0");
    }

    private static RuleCase of(
            String rule, Mapping mapping, String field, @Nullable Object value, Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
        return new RuleCase(rule, mapping, fields);
    }

    RuleCase and(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new RuleCase(rule, mapping, more);
    }

    /** The row read by a mapping of its own, whose fields are written with apostrophes. */
    RuleCase by(String fields) {
        String json = "{\"name\":\"mine\",\"kind\":\"%s\",%s}"
                .formatted(mapping.kind().text(), fields.replace('\'', '"'));
        return new RuleCase(rule, Mappings.of(json, mapping.kind()), this.fields);
    }

    PreparedRow prepared() {
        try {
            return Rows.prepare(mapping, RowFormat.NDJSON, Json.mapper().writeValueAsBytes(fields))
                    .get(0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Name of the rule that the row broke; {@code accepted} where it kept all. */
    String outcome() {
        return prepared() instanceof Rejection rejection ? rejection.rule() : "accepted";
    }
}
