package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.RoutingKeys;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tells of rows that failed tells of nobody: answers, logs, dead letters and meters. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class NoPersonalDataTest {
    private static final List<String> PERSONAL = List.of(
            "jane.doe@example.org",
            "+44 7911 123456",
            "4111111111111111",
            "11010519491231002X",
            "DE89370400440532013000");
    private static final String CUSTOMER = "kunde-9911x";
    private static final List<String> FIELDS = List.of(
            "quantity",
            "unitPrice",
            "time",
            "currency",
            "version",
            "removed",
            "promotion",
            "channel",
            "title",
            "rating",
            "day",
            "text",
            "language",
            "note",
            "status",
            "price",
            "value",
            "count");

    @Inject
    Stored stored;

    @Inject
    Broker broker;

    @Inject
    DataSource database;

    private LogRecords logs;
    private final List<String> answers = new ArrayList<>();

    @BeforeEach
    void listen() throws SQLException {
        stored.clear();
        logs = new LogRecords();
    }

    @AfterEach
    void stop() throws SQLException {
        logs.close();
        stored.clear();
    }

    @Test
    void neitherRowsThatFailNorThoseThatCannotBeReadNorPoisonTellOfAnybody() throws Exception {
        for (String path : List.of("/v1/sales", "/v1/items", "/v1/reviews", "/v1/stock", "/v1/signals", "/v1/views")) {
            Answer answer = Answer.ofNdjson(path, rows() + broken());
            answers.add(answer.rows().toString() + answer.summary());
        }
        answers.add(given().contentType("application/json")
                .body("[{\"id\":\"a\",\"title\":\"jane.doe@example.org +44 7911 123456\",")
                .post("/v1/items")
                .asString());
        int letters = 0;
        for (String key : List.of(RoutingKeys.SALE, RoutingKeys.ITEM, RoutingKeys.REVIEW)) {
            letters += poison(key);
        }
        int expected = letters;
        await().atMost(Duration.ofSeconds(60)).until(() -> stored.count("dead_letter") >= expected);

        answers.add(given().get("/v1/dead-letters?limit=1000").asString());
        answers.add(given().get("/q/metrics").asString());
        List<String> told = new ArrayList<>(answers);
        told.addAll(logs.lines());
        told.addAll(letters());

        assertThat(String.join("\n", letters())).contains("[email]", "[phone]", "[card]", "[id]", "[account]", "\"c-");
        assertThat(told)
                .noneMatch(text -> text.contains(CUSTOMER) || PERSONAL.stream().anyMatch(text::contains));
    }

    @Test
    void whatComesFromOutsideStaysOnItsLineOfTheLog() throws Exception {
        broker.publish(
                RoutingKeys.SALE, Broker.event("e1", "Sale\\r\\nERROR forged line\\u0000\\u001b[31m\\u2028x", "{}"));
        await().atMost(Duration.ofSeconds(60)).until(() -> stored.count("dead_letter") == 1);

        assertThat(logs.lines())
                .anyMatch(line -> line.contains("forged line"))
                .allMatch(line -> line.strip().lines().count() == 1 && line.indexOf('\u001b') < 0);
        assertThat(Files.readString(Path.of("src/main/resources/application.properties")))
                .contains("\nquarkus.log.console.json.enabled=true\n");
    }

    /** Each field with each value, one row each. */
    private static String rows() {
        StringBuilder rows = new StringBuilder();
        for (String field : FIELDS) {
            for (String value : PERSONAL) {
                rows.append("{\"id\":\"r%d\",\"itemId\":\"a\",\"customerId\":\"%s\",\"%s\":\"%s\"}\n"
                        .formatted(rows.length(), CUSTOMER, field, value));
            }
        }
        return rows.toString();
    }

    private static String broken() {
        return "{\"id\":\"b\",\"title\":\"%s\n[\"%s\"]\n".formatted(String.join(" ", PERSONAL), PERSONAL.getFirst());
    }

    private int poison(String key) throws IOException {
        List<String> bodies = new ArrayList<>();
        for (String value : PERSONAL) {
            String data = "{\"id\":\"p\",\"customerId\":\"%s\",\"title\":\"%s\",\"quantity\":\"%s\",\"day\":\"%s\"}"
                    .formatted(CUSTOMER, value, value, value);
            bodies.add(Broker.event("e" + key + value.length(), "SaleRecorded", data));
            bodies.add(Broker.event("f" + key + value.length(), value, data));
            bodies.add("{\"customerId\": \"%s\", \"text\": \"%s %s".formatted(CUSTOMER, value, key));
            bodies.add("\u0000 garbage " + value + " " + key);
        }
        for (String body : bodies) {
            broker.publish(key, body);
        }
        return bodies.size();
    }

    private List<String> letters() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select (to_jsonb(d) - 'body')::text, body from dead_letter d")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
                found.add(new String(rows.getBytes(2), StandardCharsets.UTF_8));
            }
            return found;
        }
    }
}
