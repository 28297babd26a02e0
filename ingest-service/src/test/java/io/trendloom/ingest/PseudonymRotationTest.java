package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.ingest.pseudonym.KeyUse;
import io.trendloom.ingest.pseudonym.PseudonymKey;
import io.trendloom.ingest.pseudonym.PseudonymKeys;
import io.trendloom.ingest.pseudonym.Pseudonyms;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class PseudonymRotationTest {
    private static final PseudonymKey OLD = key(1);
    private static final PseudonymKey NEW = key(2);

    @Inject
    Stored stored;

    @Inject
    DataSource database;

    private Map<String, String> before;

    @BeforeEach
    void threeCustomersUnderTheOldKey() throws Exception {
        stored.clear();
        before = with(OLD).of(List.of("anna", "ben", "chen"));
    }

    @Test
    void aCustomerKeepsThePseudonymOverARotation() throws SQLException {
        Pseudonyms rotated = with(NEW, OLD);

        assertThat(rotated.of(List.of("anna", "dora")))
                .containsEntry("anna", before.get("anna"))
                .containsKey("dora");

        assertThat(rotated.uses())
                .extracting(KeyUse::state, KeyUse::pseudonyms)
                .containsExactly(current(2), previous(2));
        assertThat(with(NEW).of(List.of("anna"))).containsEntry("anna", before.get("anna"));
    }

    @Test
    void onceAllAreMovedTheOldKeyMayGo() throws SQLException {
        assertThat(with(NEW, OLD).rekey(List.of("anna", "ben", "chen", "nobody")))
                .isEqualTo(3);

        assertThat(with(NEW, OLD).uses())
                .extracting(KeyUse::state, KeyUse::pseudonyms)
                .containsExactly(current(3), previous(0));
        assertThat(with(NEW).of(before.keySet())).isEqualTo(before);
        assertThat(stored.count("pseudonym")).isEqualTo(3);
    }

    @Test
    void aKeyThatWentTooEarlyIsToldAndMayComeBack() throws SQLException {
        assertThat(with(NEW).uses()).extracting(KeyUse::state).containsExactly("current", "missing");

        assertThat(with(NEW, OLD).of(before.keySet())).isEqualTo(before);
    }

    @Test
    void workersThatChangeOverOneByOneAgree() throws SQLException {
        assertThat(with(NEW, OLD).of(before.keySet())).isEqualTo(before);
        assertThat(with(OLD, NEW).of(before.keySet())).isEqualTo(before);
        assertThat(with(NEW, OLD).of(before.keySet())).isEqualTo(before);
    }

    @Test
    void rowsOfBeforeKeysHadIdsAreFoundAndToldWhoseTheyAre() throws SQLException {
        execute("update pseudonym set key_id = null");
        assertThat(with(OLD).uses()).extracting(KeyUse::id, KeyUse::pseudonyms).contains(tuple(null, 3L));

        assertThat(with(OLD).of(before.keySet())).isEqualTo(before);

        assertThat(with(OLD).uses())
                .extracting(KeyUse::state, KeyUse::pseudonyms)
                .containsExactly(current(3));
    }

    @Test
    void aCustomerUnderAnOldKeyIsForgotten() throws SQLException {
        assertThat(with(NEW, OLD).forget("anna")).isEqualTo(before.get("anna"));

        assertThat(with(NEW, OLD).of(List.of("anna")).get("anna")).isNotEqualTo(before.get("anna"));
    }

    @Test
    void aPseudonymStaysItselfAndWhatOnlyLooksLikeOneIsACustomer() throws SQLException {
        String anna = Objects.requireNonNull(before.get("anna"));
        String stranger = "c-" + "0".repeat(24);

        assertThat(with(OLD).of(List.of(anna, stranger)))
                .containsEntry(anna, anna)
                .doesNotContainEntry(stranger, stranger);
    }

    @Test
    void theServiceTellsOfItsKeysAndMovesCustomers() {
        Answer.ofCsv("/v1/sales", "id,itemId,quantity,unitPrice,time,customerId\ns1,a,1,1,2011-03-04T10:00:00,emil\n");

        given().get("/v1/customers/keys")
                .then()
                .statusCode(200)
                .body("[0].state", equalTo("current"))
                .body("[0].pseudonyms", equalTo(1))
                .body("state", hasItem("missing"));
        given().contentType("application/json")
                .body("{\"customers\":[\"emil\"]}")
                .post("/v1/customers/rekey")
                .then()
                .statusCode(200)
                .body("moved", equalTo(0));
        given().contentType("application/json")
                .body("{\"customers\":[null]}")
                .post("/v1/customers/rekey")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private Pseudonyms with(PseudonymKey current, PseudonymKey... previous) {
        return new Pseudonyms(database, new PseudonymKeys(current, List.of(previous)));
    }

    private static PseudonymKey key(int seed) {
        byte[] secret = new byte[32];
        secret[0] = (byte) seed;
        return PseudonymKey.ofBase64(Base64.getEncoder().encodeToString(secret));
    }

    private static Tuple current(long pseudonyms) {
        return tuple("current", pseudonyms);
    }

    private static Tuple previous(long pseudonyms) {
        return tuple("previous", pseudonyms);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
