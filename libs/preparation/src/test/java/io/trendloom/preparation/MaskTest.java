package io.trendloom.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.Kind;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.format.RowReader;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.mapping.Mappings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void replacesTheCustomerOfACsvRowAndNoOtherByte() throws IOException {
        Preparation preparation = preparation(Mappings.of("online-retail", Kind.SALES));
        String header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
        RawRow row = first(
                preparation,
                RowFormat.CSV,
                header
                        + "13812345678, 22633,\"HEART, \"\"RED\"\" \",6,2010-12-01 08:26:00,2.550,17850.0,United Kingdom");

        assertThat(preparation.customer(row)).isEqualTo("17850");
        assertThat(masked(preparation, row, Map.of("17850", "p-1")))
                .isEqualTo("13812345678, 22633,\"HEART, \"\"RED\"\" \",6,2010-12-01 08:26:00,2.550,p-1,United Kingdom");
    }

    @Test
    void leavesARowWithoutACustomerAsItIs() throws IOException {
        Preparation preparation = preparation(Mapping.identity(Kind.SALES));
        String line = "{\"id\":\"13812345678\", \"itemId\":\"a@b.example\" , \"quantity\":1.50}";
        RawRow row = first(preparation, RowFormat.NDJSON, line);

        assertThat(preparation.customer(row)).isNull();
        assertThat(masked(preparation, row, Map.of())).isEqualTo(line);
    }

    @Test
    void masksTheTextOfAChineseReviewInItsBytes() throws IOException {
        Preparation preparation = preparation(Mapping.identity(Kind.REVIEWS));
        RawRow row = first(
                preparation,
                RowFormat.NDJSON,
                "{\"id\":\"r1\", \"customerId\":17850,  \"text\":\"很好\\n微信13812345678，邮箱a.b@example.com\", \"day\":\"2011-12-01\"}");

        assertThat(masked(preparation, row, Map.of("17850", "p-1")))
                .isEqualTo(
                        "{\"id\":\"r1\", \"customerId\":\"p-1\",  \"text\":\"很好\\n微信[phone]，邮箱[email]\", \"day\":\"2011-12-01\"}");
    }

    @Test
    void masksColumnsThatNoFieldReads() throws IOException {
        Preparation preparation = preparation(Mapping.identity(Kind.ITEMS));
        RawRow row = first(preparation, RowFormat.CSV, "id,title,contact,gtin\nA,Cup,jane@example.com,4006381333931\n");

        assertThat(masked(preparation, row, Map.of())).isEqualTo("A,Cup,[email],4006381333931");
    }

    @Test
    void leavesNothingOfACustomerWhoIsWrittenAsAnObject() throws IOException {
        Preparation preparation = preparation(Mapping.identity(Kind.SALES));
        RawRow row = first(preparation, RowFormat.NDJSON, "{\"customerId\":{\"name\":\"Jane\",\"number\":7}}");
        String customer = Objects.requireNonNull(preparation.customer(row));

        assertThat(masked(preparation, row, Map.of(customer, "p-1")))
                .isEqualTo("{\"customerId\":{\"name\":\"[customer]\",\"number\":\"[customer]\"}}");
    }

    private static String masked(Preparation preparation, RawRow row, Map<String, String> pseudonyms) {
        RawRow masked = preparation.mask(row, customer -> Objects.requireNonNull(pseudonyms.get(customer)));
        return new String(masked.bytes(), StandardCharsets.UTF_8);
    }

    private static Preparation preparation(Mapping mapping) {
        return new Preparation(mapping, Rows.SHOP, Limits.DEFAULT);
    }

    private static RawRow first(Preparation preparation, RowFormat format, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (RowReader reader = preparation.open(new ByteArrayInputStream(bytes), format)) {
            return (RawRow) Objects.requireNonNull(reader.next());
        }
    }
}
