package io.trendloom.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.Supply;
import io.trendloom.preparation.cleaning.Change;
import io.trendloom.preparation.format.EnvelopeException;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.format.RowReader;
import io.trendloom.preparation.mapping.ColumnNames;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.mapping.Mappings;
import io.trendloom.preparation.row.CleanItem;
import io.trendloom.preparation.row.CleanReview;
import io.trendloom.preparation.row.CleanSale;
import io.trendloom.preparation.row.PreparedRow;
import io.trendloom.preparation.row.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreparationTest {
    private static final String RETAIL_HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @Test
    void readsAnOnlineRetailLine() {
        List<PreparedRow> rows =
                retail("536365, 85123a,WHITE  HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom");

        assertThat(rows).singleElement().isInstanceOfSatisfying(CleanSale.class, sale -> {
            assertThat(sale.id()).matches("[0-9a-f]{64}");
            assertThat(sale.itemId()).isEqualTo("85123A");
            assertThat(sale.quantity()).isEqualTo(6_000);
            assertThat(sale.unitPrice()).isEqualByComparingTo("2.55");
            assertThat(sale.currency()).isEqualTo("GBP");
            assertThat(sale.time()).isEqualTo(LocalDateTime.of(2010, 12, 1, 8, 26));
            assertThat(sale.customer()).isEqualTo("pseudonym of 17850");
            assertThat(sale.orderId()).isEqualTo("536365");
            assertThat(sale.cancellation()).isFalse();
            assertThat(sale.item())
                    .isEqualTo(new CleanItem(
                            "85123A",
                            null,
                            LocalDate.of(2010, 12, 1),
                            "WHITE HEART",
                            null,
                            null,
                            null,
                            new BigDecimal("2.55"),
                            "GBP",
                            null,
                            null,
                            "en",
                            false,
                            Supply.NONE,
                            null,
                            List.of()));
        });
    }

    @Test
    void readsACancellation() {
        List<PreparedRow> rows = retail("C536379,22556,TINS,-12,2010-12-01 09:41:00,1.65,17548.0,United Kingdom");

        assertThat(rows).singleElement().isInstanceOfSatisfying(CleanSale.class, sale -> {
            assertThat(sale.cancellation()).isTrue();
            assertThat(sale.quantity()).isEqualTo(-12_000);
            assertThat(sale.item()).isNull();
        });
    }

    @Test
    void givesExactDuplicatesOneIdWhoeverTheCustomerIs() {
        String line = "536365,85123A,HEART,6,2010-12-01 08:26:00,2.55,%s,United Kingdom\n";
        List<PreparedRow> rows = retail(line.formatted("17850.0") + line.formatted("17850.0") + line.formatted("1.0"));

        assertThat(rows).extracting(row -> ((CleanSale) row).id()).containsOnly(((CleanSale) rows.get(0)).id());
    }

    @Test
    void rejectsALineAndKeepsItsNeighbours() {
        List<PreparedRow> rows = retail("536365,POST,POSTAGE,1,2010-12-01 08:26:00,18,1.0,France\n"
                + "536365,85123A,HEART,six,2010-12-01 08:26:00,2.55,1.0,France\n"
                + "536365,85123A,HEART,6,2010-12-01 08:26:00,2.55,1.0,France\n");

        assertThat(rows.get(0)).isInstanceOfSatisfying(Rejection.class, rejection -> {
            assertThat(rejection.rule()).isEqualTo("product-code");
            assertThat(rejection.row()).isEqualTo(1);
            assertThat(rejection.reason()).contains("StockCode").contains("POST");
        });
        assertThat(rows.get(1)).isInstanceOfSatisfying(Rejection.class, rejection -> {
            assertThat(rejection.rule()).isEqualTo("quantity-unreadable");
            assertThat(rejection.reason()).contains("Quantity").contains("six");
        });
        assertThat(rows.get(2)).isInstanceOf(CleanSale.class);
    }

    @Test
    void readsItemsAndReviewsAsJson() {
        List<PreparedRow> items = Rows.prepare(
                Mapping.identity(Kind.ITEMS),
                RowFormat.JSON,
                "[{\"id\":\"A\",\"title\":\"<b>保温杯</b>&nbsp;５００ml\",\"price\":9.90,\"version\":3}]");
        List<PreparedRow> reviews = Rows.prepare(
                Mapping.identity(Kind.REVIEWS),
                RowFormat.NDJSON,
                "{\"id\":\"r1\",\"itemId\":\"A\",\"rating\":4.5,\"day\":\"2011-12-01\",\"text\":\"Mail me: a.b@example.com\"}\n");

        assertThat(items).singleElement().isInstanceOfSatisfying(CleanItem.class, item -> {
            assertThat(item.title()).isEqualTo("保温杯 500ml");
            assertThat(item.price()).isEqualTo(new BigDecimal("9.90"));
            assertThat(item.version()).isEqualTo(3);
            assertThat(item.language()).isEqualTo("zh");
        });
        assertThat(reviews)
                .singleElement()
                .isEqualTo(new CleanReview(
                        "r1", null, "A", LocalDate.of(2011, 12, 1), 4.5, "Mail me: [email]", "en", null, false));
    }

    @Test
    void readsRenamedColumns() {
        Mapping mapping = Mapping.identity(Kind.ITEMS).with(ColumnNames.parse("id=Code, title=Name"));

        List<PreparedRow> rows = Rows.prepare(mapping, RowFormat.CSV, "Code,Name\nA,Cup\n");

        assertThat(rows).singleElement().isInstanceOfSatisfying(CleanItem.class, item -> {
            assertThat(item.id()).isEqualTo("A");
            assertThat(item.title()).isEqualTo("Cup");
        });
    }

    @Test
    void namesTheColumnThatTheHeaderLacks() {
        assertThatThrownBy(() -> Rows.prepare(Mapping.identity(Kind.SALES), RowFormat.CSV, "id,itemId\n1,2\n"))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("quantity")
                .hasMessageContaining("id,itemId");
    }

    @Test
    void tellsWhatItChanged() throws IOException {
        Preparation preparation = new Preparation(Mappings.of("online-retail", Kind.SALES), Rows.SHOP, Limits.DEFAULT);
        String line = "1, 85123a,White  hanging heart,6,2010-12-01 08:26:00,2.55,17850,United Kingdom\n";
        Set<Change> changes = EnumSet.noneOf(Change.class);
        try (RowReader rows = preparation.open(
                new ByteArrayInputStream((RETAIL_HEADER + line).getBytes(StandardCharsets.UTF_8)), RowFormat.CSV)) {
            RawRow row = (RawRow) rows.next();

            PreparedRow prepared = preparation.prepare(row, LocalDate.of(2012, 1, 1), changes::add);

            assertThat(prepared).isInstanceOf(CleanSale.class);
            assertThat(changes).containsExactly(Change.WHITE_SPACE, Change.PRODUCT_CODE_FORM);
        }
    }

    private static List<PreparedRow> retail(String lines) {
        return Rows.prepare(Mappings.of("online-retail", Kind.SALES), RowFormat.CSV, RETAIL_HEADER + lines);
    }
}
