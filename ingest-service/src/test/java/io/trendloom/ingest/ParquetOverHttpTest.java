package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.parquet.RowSchema;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class ParquetOverHttpTest {
    private static final String TYPE = "application/vnd.apache.parquet";
    private static final LocalDateTime NOON = LocalDateTime.of(2011, 3, 7, 12, 0);
    private static final RowSchema<Integer> SALES = RowSchema.<Integer>of("sale")
            .text("Line", line -> "s" + line)
            .text("itemId", line -> "a")
            .wholeNumber("quantity", line -> line % 10L)
            .real("unitPrice", line -> 2.5)
            .time("time", line -> NOON)
            .text("customerId", line -> "jane@example.com")
            .text("note", line -> "call 13812345678")
            .readBy(cells -> 0);

    @Inject
    Stored stored;

    @BeforeEach
    void clear() throws SQLException {
        stored.clear();
    }

    private static byte[] file(int rows) {
        return ParquetRows.write(SALES, IntStream.range(0, rows).boxed().toList());
    }

    @Test
    void everyRowOfAFileIsAnsweredAndStoredMasked() throws SQLException {
        Answer answer = Answer.of(TYPE, "/v1/sales?columns=id=Line", file(350));
        Answer again = Answer.of("application/x-parquet; v=1", "/v1/sales?columns=id=Line", file(350));

        assertThat(answer.count("rows")).isEqualTo(350);
        assertThat(answer.count("rejected")).isEqualTo(35);
        assertThat(answer.rules()).contains("quantity-zero");
        assertThat(again.count("duplicate")).isEqualTo(315);
        assertThat(stored.soldByItemAndDay()).containsEntry("a 2011-03-07", 35L * 45_000);
        assertThat(stored.keys("raw")).isNotEmpty().allMatch(key -> key.endsWith(".ndjson.gz"));
        assertThat(stored.texts("raw"))
                .allMatch(raw -> raw.contains("\"note\":\"call [phone]\"") && !raw.contains("jane"));
    }

    @Test
    void aFileThatIsNoneOrCutOffOrLacksAColumnIsAProblem() {
        byte[] whole = file(3);
        byte[] forged = whole.clone();
        Arrays.fill(forged, whole.length - 8, whole.length - 4, (byte) 0x7f);
        for (byte[] body :
                List.of(new byte[0], "PAR1".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(whole, 200), forged)) {
            problem(body, "The Parquet file cannot be read");
        }
        problem(whole, "lacks the column (id)");
        assertThat(stored.ledger()).isEmpty();
    }

    private static void problem(byte[] body, String reason) {
        given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(TYPE, ContentType.BINARY)))
                .contentType(TYPE)
                .body(body)
                .post("/v1/sales")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(reason));
    }
}
