package io.trendloom.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.trendloom.contract.Kind;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.mapping.Mappings;
import io.trendloom.preparation.row.CleanSale;
import io.trendloom.preparation.row.PreparedRow;
import io.trendloom.preparation.row.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every kind of dirt of the published file, counted a second time without the code under test. */
class OnlineRetailCutTest {
    private static byte[] body;
    private static List<NamedCsvRecord> lines;
    private static List<PreparedRow> rows;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = OnlineRetailCutTest.class.getResourceAsStream("online-retail-cut.csv")) {
            body = Objects.requireNonNull(in).readAllBytes();
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new String(body, StandardCharsets.UTF_8))) {
            lines = csv.stream().toList();
        }
        rows = Rows.prepare(Mappings.of("online-retail", Kind.SALES), RowFormat.CSV, body);
    }

    @Test
    void everyLineHasTheResultOfAnIndependentCount() {
        Map<String, Integer> expected = new TreeMap<>();
        Set<List<String>> seen = new HashSet<>();
        lines.forEach(line -> expected.merge(independent(line, seen), 1, Integer::sum));

        Map<String, Integer> counted = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> counted.merge(outcome(row, ids), 1, Integer::sum));

        assertThat(counted).isEqualTo(expected);
        assertThat(expected)
                .containsOnlyKeys(
                        "sale", "cancellation", "duplicate", "product-code", "quantity-positive", "price-positive")
                .allSatisfy((name, count) -> assertThat(count).isPositive());
    }

    @Test
    void unitsAndRevenueAreThoseOfAnIndependentSum() {
        double units = 0;
        double revenue = 0;
        Set<List<String>> seen = new HashSet<>();
        for (NamedCsvRecord line : lines) {
            if (independent(line, seen).equals("sale")) {
                units += Double.parseDouble(line.getField("Quantity"));
                revenue +=
                        Double.parseDouble(line.getField("Quantity")) * Double.parseDouble(line.getField("UnitPrice"));
            }
        }
        Set<String> ids = new HashSet<>();
        List<CleanSale> sales = rows.stream()
                .filter(row -> outcome(row, ids).equals("sale"))
                .map(CleanSale.class::cast)
                .toList();

        assertThat(sales.stream().mapToLong(CleanSale::quantity).sum()).isEqualTo(Math.round(units * 1000));
        assertThat(sales.stream()
                        .mapToDouble(sale ->
                                sale.quantity() / 1000.0 * sale.unitPrice().doubleValue())
                        .sum())
                .isCloseTo(revenue, org.assertj.core.data.Offset.offset(1e-6));
    }

    private static String independent(NamedCsvRecord line, Set<List<String>> seen) {
        String code = line.getField("StockCode").strip().toUpperCase(java.util.Locale.ROOT);
        boolean cancelled = line.getField("InvoiceNo").charAt(0) == 'C';
        if (!code.matches("[0-9]{5}|[0-9]{5}[A-Z]|[0-9]{5}[A-Z][A-Z]")) {
            return "product-code";
        }
        if (!cancelled && Integer.parseInt(line.getField("Quantity")) <= 0) {
            return "quantity-positive";
        }
        if (Double.parseDouble(line.getField("UnitPrice")) <= 0) {
            return "price-positive";
        }
        if (!seen.add(line.getFields())) {
            return "duplicate";
        }
        return cancelled ? "cancellation" : "sale";
    }

    private static String outcome(PreparedRow row, Set<String> ids) {
        if (row instanceof Rejection rejection) {
            return rejection.rule();
        }
        CleanSale sale = (CleanSale) row;
        if (!ids.add(sale.id())) {
            return "duplicate";
        }
        return sale.cancellation() ? "cancellation" : "sale";
    }
}
