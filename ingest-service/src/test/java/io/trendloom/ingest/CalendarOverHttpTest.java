package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.Json;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.row.Snapshot;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class CalendarOverHttpTest {
    private static final LocalDate MONDAY = LocalDate.of(2011, 3, 7);

    @Inject
    Stored stored;

    @BeforeEach
    void clear() throws SQLException {
        stored.clear();
    }

    @Test
    void theShopEndsADay() {
        send(MONDAY, 1, 1);
        given().post("/v1/days/2011-03-08/end").then().statusCode(200).body("closed", equalTo(true));
        given().post("/v1/days/2011-03-08/end").then().body("closed", equalTo(false));
        given().post("/v1/days/2011-03-07/end").then().body("closed", equalTo(false));

        given().get("/v1/calendar")
                .then()
                .body("lastClosedDay", equalTo("2011-03-08"))
                .body("lastDay", equalTo("2011-03-07"))
                .body("days.firstDay", equalTo("2011-03-07"));
    }

    @Test
    void daysCloseByThemselvesOnceALaterOneIsUnderWay() {
        send(MONDAY, 8, 4);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(calendar("lastClosedDay")).isEqualTo("2011-03-13"));
    }

    @Test
    void aLoneRowFarAheadClosesNothing() {
        send(MONDAY, 8, 4);
        send(LocalDate.of(2014, 1, 1), 1, 1);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(calendar("lastClosedDay")).isEqualTo("2011-03-13"));
    }

    @Test
    void anExportsShutDaysAreKept() {
        Answer.ofCsv("/v1/sales?mapping=online-retail", """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                536365,85123A,WHITE HANGING HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
                """);

        given().get("/v1/calendar")
                .then()
                .body("lastClosedDay", nullValue())
                .body("days.closedWeekdays", hasItem("SATURDAY"))
                .body("days.closedDays", hasItem("2010-12-24"));
    }

    @Test
    void aSnapshotHoldsAllThatIsStored() throws IOException {
        given().post("/v1/snapshots").then().statusCode(409).contentType("application/problem+json");
        send(MONDAY, 2, 3);
        given().post("/v1/days/2011-03-08/end").then().statusCode(200);

        ObjectRef first = snapshot();
        ObjectRef again = snapshot();
        Snapshot read = Json.mapper().readValue(stored.object(first), Snapshot.class);
        send(MONDAY.plusDays(30), 1, 1);

        assertThat(again).isEqualTo(first);
        assertThat(snapshot()).isNotEqualTo(first);
        assertThat(read.cutoff()).isEqualTo(LocalDate.of(2011, 3, 8));
        assertThat(read.sales()).hasSize(1);
        assertThat(read.sales().getFirst().rows()).isEqualTo(6);
        assertThat(read.items()).isEmpty();
    }

    private static ObjectRef snapshot() throws IOException {
        String answer =
                given().post("/v1/snapshots").then().statusCode(201).extract().asString();
        JsonNode snapshot = Json.mapper().readTree(answer).get("snapshot");
        return Json.mapper().treeToValue(snapshot, ObjectRef.class);
    }

    private static String calendar(String field) {
        return given().get("/v1/calendar").then().extract().path(field);
    }

    private static void send(LocalDate first, int days, int lines) {
        String body = IntStream.range(0, days)
                .boxed()
                .flatMap(day -> IntStream.range(0, lines)
                        .mapToObj(line ->
                                "%s-%d,a,1,2,%sT10:00:00".formatted(first.plusDays(day), line, first.plusDays(day))))
                .collect(Collectors.joining("\n", "id,itemId,quantity,unitPrice,time\n", "\n"));
        assertThat(Answer.ofCsv("/v1/sales", body).count("stored")).isEqualTo((long) days * lines);
    }
}
