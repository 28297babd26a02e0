package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports as shops send them: in their own encoding, through a mapping of their own. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class ExportsOverHttpTest {
    private static final String HEADER = "Trendloom-Mapping";

    @Inject
    Stored stored;

    @BeforeEach
    void clear() throws SQLException {
        stored.clear();
    }

    @Test
    void chineseRowsAreStoredAsUtf8WhateverTheyCameIn() throws SQLException {
        String text = "id,title\na1,雅诗兰黛肌透精华 13812345678\na2,兰蔻小黑瓶精华肌底液\n";

        Answer chinese = Answer.of("text/csv", "/v1/items", text.getBytes(Charset.forName("GB18030")));
        Answer again = Answer.ofCsv("/v1/items", text);

        assertThat(chinese.results()).containsExactly("stored", "stored");
        assertThat(again.results()).as("the same rows").containsExactly("duplicate", "duplicate");
        assertThat(stored.items()).extracting(item -> item.title()).contains("兰蔻小黑瓶精华肌底液");
        assertThat(stored.texts("raw")).allMatch(raw -> raw.contains("雅诗兰黛肌透精华 [phone]"));
        assertThat(stored.keys("raw")).anyMatch(key -> key.endsWith(".gb18030.csv.gz"));
    }

    @Test
    void aShopSendsItsOwnMapping() {
        String mapping = "{\"name\":\"laden\",\"kind\":\"sales\",\"separator\":\";\",\"idColumns\":[\"Nr\"],"
                + "\"columns\":{\"itemId\":\"Artikel\",\"quantity\":\"Menge\",\"unitPrice\":\"Preis\",\"time\":\"Datum\"},"
                + "\"decimal\":\",\",\"thousands\":\".\",\"priceSigns\":\"\\u00a3\",\"timeFormat\":\"dd.MM.uuuu\"}";

        given().header(HEADER, mapping)
                .contentType("text/csv")
                .body("Nr;Artikel;Menge;Preis;Datum\n1;CUP;2;1.250,50;04.03.2011\n2;CUP;2;12.5;04.03.2011\n")
                .post("/v1/sales")
                .then()
                .statusCode(200)
                .body(containsString("\"result\":\"stored\""))
                .body(containsString("\"rule\":\"price-unreadable\""));

        assertThat(stored.ledger())
                .singleElement()
                .satisfies(row -> assertThat(row.itemId()).isEqualTo("CUP"));
    }

    @Test
    void aMappingThatIsWrongIsToldByFieldAndRule() {
        given().header(HEADER, "{\"name\":\"laden\",\"kind\":\"sales\",\"returns\":{\"reversalWindow\":\"24h\"}}")
                .contentType("text/csv")
                .body("id\n1\n")
                .post("/v1/sales")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        equalTo(
                                "The mapping's field returns.reversalWindow (24h) must be a duration such as PT24H or P14D."));
    }
}
