package io.trendloom.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.contract.Kind;
import io.trendloom.preparation.cleaning.Rates;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.EnvelopeException;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.format.RowReader;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.mapping.Mappings;
import io.trendloom.preparation.row.CleanItem;
import io.trendloom.preparation.row.CleanSale;
import io.trendloom.preparation.row.PreparedRow;
import io.trendloom.preparation.row.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ForeignExportTest {
    private static final Shop SHOP = new Shop(
            ZoneId.of("Europe/London"),
            "GBP",
            Rates.fixed(
                    Map.of("USD", new BigDecimal("0.5"), "EUR", new BigDecimal("0.8"), "CNY", new BigDecimal("0.1"))));

    private static final String SHOPIFY_ORDERS = """
            Name,Email,Financial Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Shipping Street,Cancelled at,Source
            #1001,ada@example.com,paid,USD,47.00,2011-09-03 22:14:00 -0400,2,Fern Print,16.00,FERN-1,Ada Example,1 Lane,,web
            #1001,,,,,2011-09-03 22:14:00 -0400,1,Tote Bag,20.00,TOTE-1,,,,
            #1002,bo@example.com,voided,USD,25.00,2011-09-10 09:00:00 -0400,1,Mug,25.00,MUG-1,Bo,2 Lane,2011-09-11 09:00:00 -0400,web
            #1002,,,,,2011-09-10 09:00:00 -0400,1,Tote Bag,20.00,TOTE-1,,,,
            #1003,ada@example.com,paid,USD,5.00,2011-09-12 09:00:00 -0400,1,Gift wrap,5.00,,Ada Example,1 Lane,,web
            """;

    private static List<PreparedRow> rows(String mapping, Kind kind, String body) {
        return rows(mapping, kind, body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<PreparedRow> rows(String mapping, Kind kind, byte[] body) {
        Preparation preparation = new Preparation(Mappings.of(mapping, kind), SHOP, Limits.DEFAULT);
        return Rows.prepare(preparation, RowFormat.CSV, body);
    }

    private static String rule(PreparedRow row) {
        return ((Rejection) row).rule();
    }

    @Test
    void shopifyOrdersAreSalesOfTheShopsDayInItsCurrency() {
        List<PreparedRow> rows = rows("shopify", Kind.SALES, SHOPIFY_ORDERS);

        CleanSale first = (CleanSale) rows.get(0);
        assertThat(first.itemId()).isEqualTo("FERN-1");
        assertThat(first.quantity()).isEqualTo(2_000);
        assertThat(first.unitPrice()).isEqualByComparingTo("8");
        assertThat(first.time()).isEqualTo(LocalDateTime.of(2011, 9, 4, 3, 14));
        assertThat(first.orderId()).isEqualTo("#1001");
        assertThat(first.customer()).isEqualTo("pseudonym of ada@example.com");
        assertThat(Objects.requireNonNull(first.item()).title()).isEqualTo("Fern Print");
        assertThat(rule(rows.get(4))).isEqualTo("item-id-missing");
    }

    @Test
    void linesBelowTheFirstOfAShopifyOrderAreOfTheSameOrder() {
        List<PreparedRow> rows = rows("shopify", Kind.SALES, SHOPIFY_ORDERS);

        CleanSale second = (CleanSale) rows.get(1);
        assertThat(second.unitPrice()).as("in dollars too").isEqualByComparingTo("10");
        assertThat(second.customer()).isEqualTo("pseudonym of ada@example.com");
        assertThat(second.channel()).isEqualTo("web");
        assertThat(rule(rows.get(2))).isEqualTo("row-void");
        assertThat(rule(rows.get(3))).as("cancelled with its order").isEqualTo("row-void");
    }

    @Test
    void nothingIsKeptOfNamesAndAddresses() throws IOException {
        Preparation preparation = new Preparation(Mappings.of("shopify", Kind.SALES), SHOP, Limits.DEFAULT);
        try (RowReader reader = preparation.open(
                new ByteArrayInputStream(SHOPIFY_ORDERS.getBytes(StandardCharsets.UTF_8)), RowFormat.CSV)) {
            RawRow row = (RawRow) Objects.requireNonNull(reader.next());

            assertThat(new String(preparation.mask(row, customer -> "p-1").bytes(), StandardCharsets.UTF_8))
                    .startsWith("#1001,p-1,paid,")
                    .endsWith(",FERN-1,[private],[private],,web");
        }
    }

    @Test
    void aShopifyLineKeepsItsIdWhenTheOrderIsExportedAgain() {
        String later = SHOPIFY_ORDERS.replace(",paid,", ",refunded,");

        assertThat(((CleanSale) rows("shopify", Kind.SALES, later).get(0)).id())
                .isEqualTo(
                        ((CleanSale) rows("shopify", Kind.SALES, SHOPIFY_ORDERS).get(0)).id());
    }

    @Test
    void shopifyProductsAreItemsAVariant() {
        List<PreparedRow> rows = rows("shopify", Kind.ITEMS, """
                Handle,Title,Body (HTML),Vendor,Type,Variant SKU,Variant Price,Variant Barcode,Cost per item,Image Src,Status
                tee,Classic Tee,<p>Soft &amp; light</p>,Acme,Shirts,TEE-S,30.00,4006381333931,9.00,a.png,active
                tee,,,,,TEE-M,31.00,,9.00,,
                tee,,,,,,,,,b.png,
                cap,Cap,,Acme,Hats,CAP,25.00,,5.00,c.png,draft
                """);

        CleanItem second = (CleanItem) rows.get(1);
        assertThat(second.id()).isEqualTo("TEE-M");
        assertThat(second.title()).isEqualTo("Classic Tee");
        assertThat(second.description()).isEqualTo("Soft & light");
        assertThat(second.brand()).isEqualTo("Acme");
        assertThat(second.price()).isEqualByComparingTo("31");
        assertThat(rule(rows.get(2))).as("one more picture").isEqualTo("id-missing");
        assertThat(rule(rows.get(3))).isEqualTo("row-void");
    }

    @Test
    void wooCommerceOrdersHaveTotalsOfALine() {
        List<PreparedRow> rows = rows("woocommerce", Kind.SALES, """
                order_id,order_number,order_date,status,order_currency,customer_id,billing_email,item_id,item_name,item_sku,item_quantity,item_total
                77,77,2011-09-03 10:14:00,completed,EUR,5,ada@example.com,900,Tea Cup,CUP,3,7.50
                77,77,2011-09-03 10:14:00,completed,EUR,5,ada@example.com,901,Tea Cup,CUP,1,2.50
                78,78,2011-09-04 10:14:00,cancelled,EUR,5,ada@example.com,902,Tea Cup,CUP,1,2.50
                """);

        CleanSale first = (CleanSale) rows.get(0);
        assertThat(first.unitPrice()).as("2.50 EUR").isEqualByComparingTo("2");
        assertThat(first.customer()).isEqualTo("pseudonym of 5");
        assertThat(((CleanSale) rows.get(1)).id()).isNotEqualTo(first.id());
        assertThat(rule(rows.get(2))).isEqualTo("row-void");
    }

    @Test
    void wooCommerceProductsAreItems() {
        List<PreparedRow> rows = rows("woocommerce", Kind.ITEMS, """
                ID,Type,SKU,Name,Published,Short description,Description,Regular price,Categories
                9,simple,CUP,Tea Cup,1,,"A <b>blue</b> cup",12.50,"Home > Kitchen, Gifts"
                10,variable,TEE,Tee,1,,,,Shirts
                11,variation,TEE-S,Tee - S,1,,,30,Shirts
                12,simple,OLD,Old,-1,,,1,Shirts
                """);

        CleanItem cup = (CleanItem) rows.get(0);
        assertThat(cup.title()).isEqualTo("Tea Cup");
        assertThat(cup.description()).isEqualTo("A blue cup");
        assertThat(cup.category()).isEqualTo("Home > Kitchen, Gifts");
        assertThat(cup.price()).isEqualByComparingTo("12.50");
        assertThat(rule(rows.get(1))).isEqualTo("row-void");
        assertThat(((CleanItem) rows.get(2)).id()).isEqualTo("TEE-S");
        assertThat(rule(rows.get(3))).isEqualTo("row-void");
    }

    @Test
    void amazonOrdersAreTabbedAndHaveTotalsOfALine() {
        String header = "amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\t"
                + "sales-channel\tproduct-name\tsku\tasin\titem-status\tquantity\tcurrency\titem-price\tship-city\n";
        String shipped = "058-1\t\t2011-07-14T23:53:56+00:00\t2011-07-16T00:00:00+00:00\tShipped\tAmazon.co.uk\t"
                + "Truffles, \"dark\"\tTRUF\tB000WON1Z0\tShipped\t2\tEUR\t15\tLeeds\n";
        List<PreparedRow> rows = rows(
                "amazon-orders",
                Kind.SALES,
                header
                        + shipped
                        + shipped.replace("Shipped\tAmazon", "Cancelled\tAmazon")
                        + shipped.replace("\t2\tEUR\t15", "\t0\tEUR\t"));

        CleanSale sale = (CleanSale) rows.get(0);
        assertThat(sale.unitPrice()).as("7.50 EUR").isEqualByComparingTo("6");
        assertThat(sale.day()).as("01:53 of British summer time is 00:53").isEqualTo(LocalDate.of(2011, 7, 15));
        assertThat(Objects.requireNonNull(sale.item()).title()).isEqualTo("Truffles, \"dark\"");
        assertThat(sale.channel()).isEqualTo("Amazon.co.uk");
        assertThat(sale.customer()).isNull();
        assertThat(rule(rows.get(1))).isEqualTo("row-void");
        assertThat(rule(rows.get(2))).isEqualTo("quantity-zero");
    }

    @Test
    void aCostIsInTheCurrencyOfTheRow() {
        byte[] body = "id,price,cost,currency\nmug,20,7.50,EUR\n".getBytes(StandardCharsets.UTF_8);
        Preparation preparation = new Preparation(Mapping.identity(Kind.ITEMS), SHOP, Limits.DEFAULT);

        CleanItem item =
                (CleanItem) Rows.prepare(preparation, RowFormat.CSV, body).get(0);

        assertThat(item.supply().cost()).as("7.50 EUR").isEqualByComparingTo("6");
        assertThat(item.askedCost()).hasToString("7.5 EUR");
    }

    @Test
    void aSnapshotOfTmallIsAnItemAndNeverASale() {
        byte[] body = """
                update_time,id,title,price,sale_count,comment_count,店名
                2011/11/5,A18164178225,CHANDO/自然堂 雪域精粹纯粹滋润霜50g 补水保湿,139,26719,2704,自然堂
                """.getBytes(Charset.forName("GB18030"));

        CleanItem item = (CleanItem) rows("tmall", Kind.ITEMS, body).get(0);

        assertThat(item.title()).isEqualTo("CHANDO/自然堂 雪域精粹纯粹滋润霜50g 补水保湿");
        assertThat(item.price()).as("139 CNY").isEqualByComparingTo("13.9");
        assertThat(item.brand()).isEqualTo("自然堂");
        assertThat(item.knownDay()).isEqualTo(LocalDate.of(2011, 11, 5));
        assertThat(item.language()).isEqualTo("zh");
        assertThatThrownBy(() -> Mappings.of("tmall", Kind.SALES))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("is for items, not for sales");
    }

    @Test
    void anExportThatLacksAColumnOfItsRulesIsRefused() {
        assertThatThrownBy(() -> rows("shopify", Kind.SALES, SHOPIFY_ORDERS.replace("Cancelled at", "Canceled")))
                .isInstanceOf(EnvelopeException.class)
                .hasMessageContaining("lacks the column (Cancelled at) that the mapping (shopify) reads");
    }

    @Test
    void anOldTillWritesLatinLettersOfOneByte() {
        String mapping = "{\"name\":\"till\",\"kind\":\"items\",\"encoding\":\"windows-1252\"}";
        String text = "id,title\nA,Crème brûlée – 5 €\nB,Größe\n";

        List<PreparedRow> rows = rows(mapping, Kind.ITEMS, text.getBytes(Charset.forName("windows-1252")));
        List<PreparedRow> marked = rows(mapping, Kind.ITEMS, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(row -> ((CleanItem) row).title()).containsExactly("Crème brûlée – 5 €", "Größe");
        assertThat(marked).as("a byte order mark goes before").isEqualTo(rows);
    }

    @Test
    void aGermanShopWritesItsOwnMapping() {
        String mapping = "{\"name\":\"laden\",\"kind\":\"sales\",\"separator\":\";\",\"idColumns\":[\"Nr\",\"Pos\"],"
                + "\"columns\":{\"itemId\":\"Artikel\",\"quantity\":\"Menge\",\"unitPrice\":\"Preis\",\"time\":\"Datum\"},"
                + "\"itemIdCase\":\"UPPER\",\"currency\":\"EUR\",\"decimal\":\",\",\"thousands\":\".\",\"priceSigns\":\"€\","
                + "\"quantityFactor\":12,\"timeFormat\":\"dd.MM.uuuu HH:mm\"}";
        List<PreparedRow> rows = rows(mapping, Kind.SALES, """
                Nr;Pos;Artikel;Menge;Preis;Datum
                1;1; ab-7 ;1,5;1.200,00 €;08.12.2011 09:15
                1;2;AB-7;-1;12;08.12.2011 09:15
                1;3;AB-7;1;12.5;08.12.2011 09:15
                1;4;AB-7;1;12,5;31.02.2011 09:15
                1;5;AB-7;NaN;12,5;08.12.2011 09:15
                """);

        CleanSale dozens = (CleanSale) rows.get(0);
        assertThat(dozens.itemId()).isEqualTo("AB-7");
        assertThat(dozens.quantity()).as("18 units").isEqualTo(18_000);
        assertThat(dozens.unitPrice()).as("100 EUR a unit").isEqualByComparingTo("80");
        assertThat(((CleanSale) rows.get(1)).cancellation()).isTrue();
        assertThat(rows.subList(2, 5).stream().map(ForeignExportTest::rule))
                .containsExactly("price-unreadable", "time-unreadable", "quantity-unreadable");
    }
}
