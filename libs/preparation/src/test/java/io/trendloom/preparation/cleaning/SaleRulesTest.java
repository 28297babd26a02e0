package io.trendloom.preparation.cleaning;

import static io.trendloom.preparation.cleaning.RuleCase.retail;
import static io.trendloom.preparation.cleaning.RuleCase.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.Kind;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.Rows;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.row.CleanSale;
import io.trendloom.preparation.row.PreparedRow;
import io.trendloom.preparation.row.Rejection;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SaleRulesTest {

    static Stream<RuleCase> cases() {
        return Stream.of(
                sale("accepted", "channel", "web"),
                sale("row-void", "state", " Void ").by("'voidRows':[{'column':'state','values':['void']}]"),
                sale("accepted", "state", "paid").by("'voidRows':[{'column':'state','values':['void']}]"),
                sale("accepted", "unitPrice", "1.000.000,00 €").by("'decimal':',','thousands':'.','priceSigns':'€'"),
                sale("price-unreadable", "unitPrice", "1.00").by("'decimal':','"),
                sale("quantity-precision", "quantity", "0.5").by("'quantityFactor':0.001"),
                sale("id-missing", "id", null),
                sale("id-missing", "id", "  "),
                sale("id-invalid", "id", "x".repeat(201)),
                sale("accepted", "id", "茶 ".repeat(100)),
                sale("id-invalid", "id", "a\u0000b"),
                sale("id-invalid", "id", "x".repeat(10_000)),
                sale("item-id-invalid", "itemId", "x".repeat(10_000)),
                sale("order-id-invalid", "orderId", "x".repeat(10_000)),
                sale("accepted", "itemId", "=1+1"),
                sale("accepted", "title", "=HYPERLINK(\"http://x.example\",\"y\")"),
                sale("accepted", "title", "a\u0000b"),
                sale("quantity-unreadable", "quantity", "1\u00002"),
                sale("price-unreadable", "unitPrice", "NaN"),
                sale("price-unreadable", "unitPrice", "-Infinity"),
                sale("price-unreadable", "unitPrice", "1,50"),
                sale("accepted", "unitPrice", "1000000"),
                sale("item-id-missing", "itemId", null),
                sale("item-id-invalid", "itemId", "a\nb"),
                sale("accepted", "itemId", "POST"),
                sale("quantity-unreadable", "quantity", null),
                sale("quantity-unreadable", "quantity", "NaN"),
                sale("quantity-unreadable", "quantity", "Infinity"),
                sale("quantity-unreadable", "quantity", "1e999999999"),
                sale("quantity-unreadable", "quantity", "six"),
                sale("quantity-magnitude", "quantity", "1000000000.001"),
                sale("quantity-magnitude", "quantity", "-1e10"),
                sale("accepted", "quantity", "1000000000"),
                sale("quantity-precision", "quantity", "0.0001"),
                sale("accepted", "quantity", "0.0010000"),
                sale("quantity-zero", "quantity", 0),
                sale("accepted", "quantity", -3),
                sale("price-unreadable", "unitPrice", null),
                sale("price-unreadable", "unitPrice", "£2"),
                sale("price-magnitude", "unitPrice", "1e12"),
                sale("price-magnitude", "unitPrice", "0.0000000001"),
                sale("price-positive", "unitPrice", 0),
                sale("price-positive", "unitPrice", "-11062.06"),
                sale("accepted", "unitPrice", "0.001"),
                sale("currency-unknown", "currency", "USD"),
                sale("accepted", "currency", "gbp"),
                sale("time-unreadable", "time", null),
                sale("time-unreadable", "time", "yesterday"),
                sale("time-unreadable", "time", "2011-02-30T10:00:00"),
                sale("accepted", "time", "2011-12-01"),
                sale("day-too-early", "time", "1989-12-31T23:59:59"),
                sale("day-in-future", "time", "2012-01-02T00:00:00"),
                sale("accepted", "time", "2012-01-01T23:59:59"),
                sale("version-unreadable", "version", "two"),
                sale("removed-unreadable", "removed", "gone"),
                sale("accepted", "removed", 1),
                sale("version-unreadable", "version", "1.5"),
                sale("version-unreadable", "version", -1),
                sale("version-unreadable", "version", "9223372036854775808"),
                sale("accepted", "version", "9223372036854775807"),
                sale("order-id-invalid", "orderId", "a\tb"),
                sale("customer-id-invalid", "customerId", "x".repeat(300)),
                sale("channel-invalid", "channel", "c".repeat(201)),
                sale("promotion-unreadable", "promotion", "maybe"),
                sale("accepted", "promotion", true),
                sale("title-too-long", "title", "t".repeat(1001)),
                retail("accepted", "Country", "France"),
                retail("product-code", "StockCode", "POST"),
                retail("product-code", "StockCode", "8512"),
                retail("accepted", "StockCode", " 85123ab "),
                retail("quantity-positive", "Quantity", "-5"),
                retail("quantity-positive", "Quantity", "0"),
                retail("accepted", "Quantity", "-5").and("InvoiceNo", "C536365"),
                retail("cancellation-sign", "InvoiceNo", "C536365"),
                retail("quantity-zero", "Quantity", "0").and("InvoiceNo", "C536365"),
                retail("time-unreadable", "InvoiceDate", "01/12/2010 08:26"),
                retail("time-unreadable", "InvoiceDate", "2011-02-30 08:26:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2011-12-08, accepted",
        "2011-12-08T09:15, accepted",
        "2011-12-08 09:15:30, accepted",
        "2011-12-08T09:15:30.123, accepted",
        "2011-12-08T09:15:30Z, accepted",
        "2011-12-08T09:15:30+08:00, accepted",
        "2011/12/8, time-unreadable",
        "08.12.2011, time-unreadable",
        "12/8/2011 9:15, time-unreadable",
        "8 Dec 2011, time-unreadable",
        "20111208, time-unreadable",
        "2011年12月8日, time-unreadable",
        "1323335700, time-unreadable"
    })
    void takesIso8601AndGuessesAtNoOtherDate(String time, String outcome) {
        assertThat(sale("", "time", time).outcome()).isEqualTo(outcome);
    }

    @Test
    void aFormulaIsKeptAsText() {
        CleanSale clean = (CleanSale) sale("", "itemId", "=1+1").prepared();

        assertThat(clean.itemId()).isEqualTo("=1+1");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesEachRowItsRule(RuleCase row) {
        assertThat(row.outcome()).isEqualTo(row.rule());
    }

    @Test
    void everyRuleHasACase() {
        assertThat(cases().map(RuleCase::rule).filter(rule -> !rule.equals("accepted")))
                .containsAll(Cleaner.rules(Kind.SALES).stream()
                        .map(Cleaner.RuleText::name)
                        .toList());
    }

    @Test
    void triesTheRulesInTheirOrder() {
        RuleCase allWrong =
                retail("", "StockCode", "POST").and("Quantity", "-1").and("UnitPrice", "0");

        assertThat(allWrong.outcome()).isEqualTo("product-code");
        assertThat(allWrong.and("StockCode", "85123").outcome()).isEqualTo("quantity-positive");
        assertThat(allWrong.and("StockCode", "85123").and("Quantity", 1).outcome())
                .isEqualTo("price-positive");
    }

    @Test
    void namesTheValueShortenedAndMaskedAndTheRule() {
        Rejection rejection = (Rejection)
                sale("", "quantity", "mail jane@example.com " + "x".repeat(500)).prepared();

        assertThat(rejection.id()).isEqualTo("s1");
        assertThat(rejection.reason())
                .startsWith("The quantity (mail [email] xxx")
                .endsWith("…) must be a decimal number.")
                .hasSizeLessThan(180)
                .doesNotContain("jane");
    }

    @Test
    void neverShowsACustomer() {
        Rejection rejection =
                (Rejection) sale("", "customerId", "x".repeat(300)).prepared();

        assertThat(rejection.reason()).doesNotContain("xxx");
    }

    @Test
    void keepsQuantitiesAsExactThousandths() {
        assertThat(((CleanSale) sale("", "quantity", "2.125").prepared()).quantity())
                .isEqualTo(2_125);
        assertThat(((CleanSale) sale("", "quantity", "-1e2").prepared()).quantity())
                .isEqualTo(-100_000);
    }

    @Test
    void aNegativeQuantityIsAReturn() {
        assertThat(((CleanSale) sale("", "quantity", -1).prepared()).cancellation())
                .isTrue();
        assertThat(((CleanSale) sale("", "quantity", 1).prepared()).cancellation())
                .isFalse();
    }

    @Test
    void putsTimesWithAnOffsetIntoTheShopsDay() {
        assertThat(((CleanSale) sale("", "time", "2011-07-01T23:30:00Z").prepared()).day())
                .hasToString("2011-07-02");
        assertThat(((CleanSale) sale("", "time", "2011-07-01 23:30:00").prepared()).day())
                .hasToString("2011-07-01");
        assertThat(((CleanSale) sale("", "time", "2011-07-02T01:30:00.5+08:00").prepared()).time())
                .hasToString("2011-07-01T18:30:00.500");
    }

    @Test
    void convertsAPriceByTheRateOfItsDay() {
        Rates rates = (currency, day) ->
                currency.equals("EUR") && !day.isBefore(LocalDate.of(2011, 1, 2)) ? new BigDecimal("0.85") : null;

        CleanSale clean = (CleanSale) foreign(rates, 2, "2011-01-02");

        assertThat(clean.unitPrice()).isEqualByComparingTo("1.70");
        assertThat(clean.currency()).isEqualTo("GBP");
        assertThat(clean.asked()).hasToString("2 EUR");
        assertThat(((Rejection) foreign(rates, 2, "2011-01-01")).reason())
                .isEqualTo("The currency (eur) must be GBP or have a rate known by 2011-01-01. Maybe send the signal"
                        + " fx:EUR/GBP first.");
    }

    @Test
    void aConvertedPriceIsStillAPrice() {
        Rates tiny = Rates.fixed(Map.of("EUR", new BigDecimal("1e-9")));
        Rates huge = Rates.fixed(Map.of("EUR", new BigDecimal("1e9")));

        assertThat(((Rejection) foreign(tiny, 1, "2011-01-02")).rule()).isEqualTo("currency-unknown");
        assertThat(((Rejection) foreign(huge, 2, "2011-01-02")).rule()).isEqualTo("currency-unknown");
        assertThat(foreign(huge, 1, "2011-01-02")).isInstanceOf(CleanSale.class);
    }

    private static PreparedRow foreign(Rates rates, int price, String day) {
        Preparation preparation =
                new Preparation(Mapping.identity(Kind.SALES), new Shop(Rows.SHOP.zone(), "GBP", rates), Limits.DEFAULT);
        String row =
                "{\"id\":\"1\",\"itemId\":\"A\",\"quantity\":1,\"unitPrice\":%d,\"currency\":\"eur\",\"time\":\"%s\"}"
                        .formatted(price, day);
        return Rows.prepare(preparation, RowFormat.NDJSON, row.getBytes(StandardCharsets.UTF_8))
                .get(0);
    }
}
