package io.trendloom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An export with all its dirt, against a count that another program made of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class OnlineRetailStyleTest {
    @Inject
    Stored stored;

    @Test
    void theLedgerEqualsAnIndependentCount() throws SQLException, IOException {
        stored.clear();

        Answer answer = Answer.ofCsv("/v1/sales?mapping=online-retail", resource("/online-retail-style.csv"));

        assertThat(answer.count("rows")).isEqualTo(760);
        assertThat(answer.count("stored")).isEqualTo(643);
        assertThat(answer.count("duplicate")).isEqualTo(29);
        assertThat(answer.summary().get("rejectedByRule").toString())
                .isEqualTo("{\"price-positive\":38,\"product-code\":29,\"quantity-positive\":21}");
        assertThat(stored.soldByItemAndDay()).isEqualTo(expected());
    }

    private static Map<String, Long> expected() throws IOException {
        Map<String, Long> expected = new TreeMap<>();
        resource("/online-retail-style.expected.csv").lines().forEach(line -> {
            int comma = line.indexOf(',');
            expected.put(line.substring(0, comma), Long.parseLong(line.substring(comma + 1)) * 1000);
        });
        return expected;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(OnlineRetailStyleTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
