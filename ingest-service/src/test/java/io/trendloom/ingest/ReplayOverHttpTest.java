package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.DayClosed;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.platform.store.ObjectStoreException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows are read again by the rules of now: a currency gets a rate, and rows that were refused without one are taken in. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class ReplayOverHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SALES = "id,version,itemId,quantity,unitPrice,currency,time,customerId,removed\n";
    private static final String RATE = "name,day,value\nfx:EUR/GBP,2011-03-01,0.5\n";

    private static final String REVIEW = "id,itemId,rating,text,day\nr1,a,4,Good,2011-03-08\n";

    @Inject
    Stored stored;

    @Inject
    FragileStore store;

    @Inject
    Broker broker;

    @Inject
    DataSource database;

    @BeforeEach
    void clear() throws SQLException {
        stored.clear();
    }

    @AfterEach
    void mend() {
        store.mend();
    }

    @Test
    void aRowThatWasRefusedIsTakenInByTheRulesOfNow() throws SQLException {
        Answer.ofCsv(
                "/v1/sales", SALES + "s1,1,a,2,10,,2011-03-07T10:00:00,c1,\ns2,1,a,3,10,EUR,2011-03-08T10:00:00,c2,\n");
        Answer.ofCsv("/v1/reviews", REVIEW);
        closeDays();
        Answer.ofCsv("/v1/signals", RATE);
        String intake = given().get("/v1/intake").jsonPath().getString("kinds");

        JsonPath replay = replayed("{\"from\":\"%s\",\"kinds\":[\"sales\"]}".formatted(today()));

        assertThat(replay.getList("kinds")).containsExactlyInAnyOrder("sales", "items", "signals");
        assertThat(replay.getLong("rows")).isEqualTo(3);
        assertThat(replay.getLong("rowsRead")).isEqualTo(3);
        assertThat(replay.getLong("newlyAccepted")).isEqualTo(1);
        assertThat(replay.getLong("newlyRejected")).isZero();
        assertThat(replay.getLong("changedKeys")).isEqualTo(1);
        assertThat(stored.soldByItemAndDay()).isEqualTo(Map.of("a 2011-03-07", 2_000L, "a 2011-03-08", 3_000L));
        assertThat(stored.ledger()).extracting(LedgerRow::revenue).containsExactlyInAnyOrder(20_000L, 15_000L);
        assertThat(stored.reviews()).hasSize(1);
        assertThat(given().get("/v1/intake").jsonPath().getString("kinds")).isEqualTo(intake);
        assertThat(stored.count("sale_next")).isZero();
        assertThat(Answer.ofCsv("/v1/reviews", REVIEW).results()).containsExactly("duplicate");
    }

    @Test
    void kindsThatAreNotReplayedStayAsTheyAre() throws SQLException {
        String sale = SALES + "s1,1,a,2,10,,2011-03-07T10:00:00,c1,\n";
        Answer.ofCsv("/v1/sales", sale);
        Answer.ofCsv("/v1/reviews", REVIEW);
        closeDays();

        JsonPath replay = replayed("{\"from\":\"%s\",\"kinds\":[\"reviews\"]}".formatted(today()));

        assertThat(replay.getLong("rowsRead")).isEqualTo(1);
        assertThat(replay.getLong("changedKeys")).isZero();
        assertThat(stored.soldByItemAndDay()).isEqualTo(Map.of("a 2011-03-07", 2_000L));
        assertThat(Answer.ofCsv("/v1/sales", sale).results()).containsExactly("duplicate");
        assertThat(Answer.ofCsv("/v1/reviews", REVIEW).results()).containsExactly("duplicate");
        assertThat(stored.count("calendar_day")).isEqualTo(1);
    }

    /** Workers that have lost their calendar get it with the rows. */
    @Test
    void theLastClosingIsToldOfOnceMore() throws IOException {
        broker.purge(Topology.FORECAST_DAY_CLOSED);
        Answer.ofCsv("/v1/sales", SALES + "s1,1,a,2,10,,2011-03-07T10:00:00,c1,\n");
        closeDays();
        DayClosed first = closing();

        replayed(fromToday());

        assertThat(closing()).isEqualTo(first);
    }

    private DayClosed closing() throws IOException {
        return CloudEventCodec.decode(broker.next(Topology.FORECAST_DAY_CLOSED).getBody())
                .as(DayClosed.class);
    }

    @Test
    void rowsGoOnFromWhatTheReplayLeft() throws SQLException {
        String sale = SALES + "s1,1,a,2,10,EUR,2011-03-07T10:00:00,c1,\n";
        assertThat(Answer.ofCsv("/v1/sales", sale).results()).containsExactly("rejected");
        closeDays();
        Answer.ofCsv("/v1/signals", RATE);
        replayed(fromToday());

        assertThat(Answer.ofCsv("/v1/sales", sale).results()).containsExactly("duplicate");
        assertThat(Answer.ofCsv("/v1/sales", sale.replace("s1,1,a,2", "s1,2,a,5"))
                        .results())
                .containsExactly("stored");
        assertThat(Answer.ofCsv(
                                "/v1/sales",
                                sale.replace("s1,1,a,2", "s1,3,a,5").replace("c1,", "c1,true"))
                        .results())
                .containsExactly("stored");

        assertThat(stored.soldByItemAndDay()).isEmpty();
        assertThat(stored.ledger()).hasSize(4);
    }

    /** A replay may begin with what the keys held after some groups, though later ones have changed them. */
    @Test
    void keysAreThoseOfTheDayOnWhichAReplayBegins() throws SQLException {
        Answer.ofCsv(
                "/v1/sales", SALES + "s1,1,a,2,10,,2011-03-07T10:00:00,c1,\ns2,1,b,1,10,,2011-03-07T10:00:00,c1,\n");
        Answer.ofCsv("/v1/items", "id,title,version\na,First,1\n");
        execute("update reading set day = day - 1");
        Answer.ofCsv(
                "/v1/sales", SALES + "s1,2,a,-2,10,,2011-03-07T11:00:00,c1,\ns2,2,b,7,10,,2011-03-09T10:00:00,c1,\n");
        Answer.ofCsv(
                "/v1/sales", SALES + "s1,3,a,4,10,,2011-03-08T10:00:00,c1,\ns3,1,b,5,10,EUR,2011-03-09T10:00:00,,\n");
        Answer.ofCsv("/v1/items", "id,title,version\na,Second,2\n");
        closeDays();
        Answer.ofCsv("/v1/signals", RATE);

        JsonPath replay = replayed(fromToday());

        assertThat(replay.getLong("rowsRead")).isEqualTo(6);
        assertThat(replay.getLong("newlyAccepted")).isEqualTo(1);
        assertThat(replay.getLong("changedKeys")).isEqualTo(1);
        assertThat(stored.soldByItemAndDay()).isEqualTo(Map.of("a 2011-03-08", 4_000L, "b 2011-03-09", 12_000L));
        assertThat(stored.items()).extracting(item -> item.title()).containsExactly("First", "Second");
        for (LocalDate from : List.of(today(), today().minusDays(1), today())) {
            assertThat(replayed("{\"from\":\"%s\"}".formatted(from)).getLong("changedKeys"))
                    .isZero();
            assertThat(stored.soldByItemAndDay()).isEqualTo(Map.of("a 2011-03-08", 4_000L, "b 2011-03-09", 12_000L));
            assertThat(stored.items()).extracting(item -> item.title()).containsExactly("First", "Second");
        }
    }

    @Test
    void eventsAreTakenInOnceAcrossAReplay() throws Exception {
        String body = Broker.event(
                "e1",
                "SaleRecorded",
                "{\"id\":\"s1\",\"itemId\":\"a\",\"quantity\":2,\"unitPrice\":10,\"currency\":\"EUR\",\"time\":\"2011-03-07T10:00:00\"}");
        broker.publish("sales.recorded", body);
        await().atMost(PATIENCE).until(() -> stored.count("reading") == 1);
        closeDays();
        Answer.ofCsv("/v1/signals", RATE);
        replayed(fromToday());
        assertThat(stored.soldByItemAndDay()).isEqualTo(Map.of("a 2011-03-07", 2_000L));

        Answer.ofNdjson(
                "/v1/sales",
                "{\"id\":\"s1\",\"itemId\":\"a\",\"quantity\":3,\"unitPrice\":10,\"time\":\"2011-03-07T10:00:00\"}");
        broker.publish("sales.recorded", body);
        await().atMost(PATIENCE).until(() -> stored.count("reading") == 4);

        assertThat(stored.soldByItemAndDay()).isEqualTo(Map.of("a 2011-03-07", 3_000L));
    }

    @Test
    void aReplayThatFailedInTheMiddleGoesOnThere() throws SQLException {
        for (int day = 1; day < 8; day++) {
            Answer.ofCsv("/v1/sales", SALES + "s%d,1,a,%d,10,EUR,2011-03-0%dT10:00:00,c1,\n".formatted(day, day, day));
        }
        closeDays();
        Answer.ofCsv("/v1/signals", RATE);
        store.fail("clean/", new ObjectStoreException("away", new IOException()));
        String location = begun(fromToday());
        given().contentType("application/json")
                .body(fromToday())
                .post("/v1/replays")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://trendloom.io/problems/replay-under-way"));
        await().atMost(PATIENCE)
                .until(() -> given().get(location).jsonPath().getString("state").equals("building"));
        store.mend();

        await().atMost(PATIENCE)
                .until(() -> given().get(location).jsonPath().getString("state").equals("done"));
        assertThat(stored.soldByItemAndDay()).hasSize(7).containsEntry("a 2011-03-07", 7_000L);
    }

    /** The series are those of an installation that was given the same rows by the rules of now: nothing lost or doubled. */
    @Test
    void aReplayDuringLiveTrafficGivesTheSeriesOfAFreshInstallation() throws Exception {
        closeDays();
        List<String> sent = new ArrayList<>();
        Random random = new Random(7);
        for (int group = 0; group < 30; group++) {
            sent.add(send(random, group, false));
        }
        Answer.ofCsv("/v1/signals", RATE);
        String location = begun(fromToday());
        AtomicBoolean swapped = new AtomicBoolean();
        for (int group = 30; group < 60 || !swapped.get(); group++) {
            sent.add(send(random, group, group % 3 == 0));
            swapped.set(given().get(location).jsonPath().getString("state").equals("done"));
        }
        sent.add(send(random, 1_000, false));
        long lines = sent.stream().mapToLong(rows -> rows.lines().count()).sum();
        await().atMost(PATIENCE).until(() -> answered() == lines);
        Map<String, Long> replayed = sums(stored.ledger());
        assertThat(given().get(location).jsonPath().getLong("newlyAccepted")).isPositive();

        stored.clear();
        Answer.ofCsv("/v1/signals", RATE);
        for (String rows : sent) {
            Answer.ofCsv("/v1/sales", SALES + rows);
        }

        assertThat(replayed).isEqualTo(sums(stored.ledger())).isNotEmpty();
    }

    /** Sales in two currencies, corrections, removals and returns of few lines, over HTTP or one by one over AMQP. */
    private String send(Random random, int group, boolean events) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < (events ? 1 : 20); row++) {
            int id = random.nextInt(60);
            String line = "s%d,%d,i%d,%d,10,%s,2011-03-%02dT1%d:%02d:00,c%d,%s\n"
                    .formatted(
                            id,
                            1 + group * 20L + row,
                            random.nextInt(3),
                            random.nextInt(4) == 0 ? -1 : 1 + random.nextInt(2),
                            events || random.nextInt(2) == 0 ? "GBP" : "EUR",
                            1 + random.nextInt(9),
                            random.nextInt(9),
                            id,
                            random.nextInt(3),
                            random.nextInt(8) == 0 ? "true" : "");
            rows.append(line);
        }
        if (events) {
            String[] f = rows.toString().strip().split(",", -1);
            broker.publish(
                    "sales.recorded",
                    Broker.event(
                            "live-" + group,
                            "SaleRecorded",
                            "{\"id\":\"%s\",\"version\":%s,\"itemId\":\"%s\",\"quantity\":%s,\"unitPrice\":%s,\"currency\":\"%s\",\"time\":\"%s\",\"customerId\":\"%s\",\"removed\":%s}"
                                    .formatted(
                                            f[0],
                                            f[1],
                                            f[2],
                                            f[3],
                                            f[4],
                                            f[5],
                                            f[6],
                                            f[7],
                                            f[8].isEmpty() ? "false" : f[8])));
        } else {
            Answer.ofCsv("/v1/sales", SALES + rows);
        }
        return rows.toString();
    }

    private static Map<String, Long> sums(List<LedgerRow> ledger) {
        Map<String, Long> sums = new TreeMap<>();
        for (LedgerRow row : ledger) {
            String known = row.itemId() + " " + row.day() + " known " + row.knownDay();
            sums.merge(known + " sold", row.sold(), Long::sum);
            sums.merge(known + " returned", row.returned(), Long::sum);
            sums.merge(known + " revenue", row.revenue(), Long::sum);
            sums.merge(known + " orders", (long) row.orders(), Long::sum);
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    @Test
    void whatCannotBeReplayedIsToldWhy() throws SQLException {
        refused("{\"from\":\"yesterday\"}", 400, "yesterday");
        refused("{}", 400, "from");
        refused("{\"from\":\"%s\"}".formatted(today().plusDays(2)), 400, "must not be after today");
        refused("{\"from\":\"%s\",\"kinds\":[\"clicks\"]}".formatted(today()), 400, "clicks");
        refused("[", 400, "not the JSON that is expected");
        refused("[]", 400, "not the JSON that is expected");
        refused("null", 400, "from");
        refused(fromToday(), 409, "no day is closed");
        closeDays();
        refused(fromToday(), 409, "No row came in");
        Answer.ofCsv("/v1/sales", SALES + "s1,1,a,2,10,,2011-03-07T10:00:00,c1,\n");
        Answer.ofCsv("/v1/sales", SALES + "s2,1,a,2,10,,2011-03-07T10:00:00,c1,\n");
        execute("delete from reading where position = (select min(position) from reading)");
        refused("{\"from\":\"2011-03-01\"}", 409, "must not be before " + today());
        given().get("/v1/replays/none").then().statusCode(404);
        given().get("/v1/replays").then().statusCode(200).body("size()", equalTo(0));
    }

    private static void refused(String body, int status, String why) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/replays")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(why));
    }

    private static void closeDays() {
        given().post("/v1/days/2011-03-20/end").then().statusCode(200);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static String fromToday() {
        return "{\"from\":\"%s\"}".formatted(today());
    }

    private static String begun(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/replays")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static JsonPath replayed(String body) {
        String location = begun(body);
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get(location).then().body("state", equalTo("done")));
        return given().get(location).jsonPath();
    }

    /** Sales that were answered, whatever became of them. */
    private static long answered() {
        JsonPath intake = given().get("/v1/intake").jsonPath();
        return Stream.of("stored", "duplicate", "stale", "rejected")
                .mapToLong(result -> intake.getLong("kinds.sales." + result))
                .sum();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
