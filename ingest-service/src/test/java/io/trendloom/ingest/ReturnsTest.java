package io.trendloom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.row.LedgerRow;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class ReturnsTest {
    private static final String HEADER = "id,itemId,quantity,unitPrice,time,customerId\n";
    private static final LocalDate MONDAY = LocalDate.of(2011, 3, 7);

    @Inject
    Stored stored;

    @BeforeEach
    void clear() throws SQLException {
        stored.clear();
    }

    @Test
    void aReturnWithinADayTakesItsSaleBackOnTheSalesDay() {
        send("s1,a,10,2,2011-03-07T22:00:00,c1");
        send("r1,a,-10,2,2011-03-08T09:00:00,c1");

        assertThat(stored.soldByItemAndDay()).isEmpty();
        assertThat(stored.sold("a", MONDAY, MONDAY)).as("as known on Monday").isEqualTo(10_000);
        assertThat(stored.sold("a", MONDAY, MONDAY.plusDays(1))).isZero();
    }

    @Test
    void theReturnMayComeFirst() {
        send("r1,a,-10,2,2011-03-08T09:00:00,c1");
        assertThat(returned()).isEqualTo(10_000);

        send("s1,a,10,2,2011-03-07T22:00:00,c1");

        assertThat(stored.soldByItemAndDay()).isEmpty();
        assertThat(returned()).as("it is no later return any more").isZero();
    }

    @Test
    void aLaterReturnLeavesPastDemandAlone() {
        send("s1,a,10,2,2011-03-07T08:00:00,c1\nr1,a,-10,2,2011-03-08T08:00:01,c1");

        assertThat(stored.soldByItemAndDay()).isEqualTo(Map.of("a 2011-03-07", 10_000L));
        assertThat(returned()).isEqualTo(10_000);
    }

    @Test
    void unknownCustomersOtherCustomersAndOtherQuantitiesDoNotMatch() {
        send("""
                s1,a,10,2,2011-03-07T08:00:00,
                r1,a,-10,2,2011-03-07T09:00:00,
                s2,b,10,2,2011-03-07T08:00:00,c1
                r2,b,-10,2,2011-03-07T09:00:00,c2
                s3,c,10,2,2011-03-07T08:00:00,c1
                r3,c,-9,2,2011-03-07T09:00:00,c1""");

        assertThat(stored.soldByItemAndDay()).hasSize(3);
    }

    @Test
    void oneReturnTakesOneSaleBackTheLatestBeforeIt() {
        send("""
                s1,a,1,2,2011-03-06T10:00:00,c1
                s2,a,1,2,2011-03-07T08:00:00,c1
                s3,a,1,2,2011-03-07T10:00:00,c1
                r1,a,-1,2,2011-03-07T09:00:00,c1""");

        assertThat(stored.soldByItemAndDay()).isEqualTo(Map.of("a 2011-03-06", 1000L, "a 2011-03-07", 1000L));
    }

    @Test
    void aLaterSaleThatComesAfterwardsIsTheOneTakenBack() {
        send("s1,a,1,2,2011-03-06T23:00:00,c1\nr1,a,-1,2,2011-03-07T09:00:00,c1");
        assertThat(stored.soldByItemAndDay()).isEmpty();

        send("s2,a,1,2,2011-03-07T08:00:00,c1");

        assertThat(stored.soldByItemAndDay()).isEqualTo(Map.of("a 2011-03-06", 1000L));
    }

    @Test
    void aCorrectedSaleIsMatchedAnew() {
        send("s1,a,1,2,2011-03-07T08:00:00,c1\nr1,a,-2,2,2011-03-07T09:00:00,c1");
        assertThat(stored.soldByItemAndDay()).hasSize(1);

        send("s1,a,2,2,2011-03-07T08:00:00,c1");

        assertThat(stored.soldByItemAndDay()).isEmpty();
        assertThat(returned()).isZero();
    }

    @Test
    void theOrderOfArrivalChangesNoSum() throws SQLException {
        Random random = new Random(20111209);
        List<String> lines = new ArrayList<>(lines(random));
        Map<String, Long> expected = null;
        for (int round = 0; round < 5; round++) {
            stored.clear();
            for (int from = 0; from < lines.size(); ) {
                int to = Math.min(lines.size(), from + 1 + random.nextInt(60));
                send(String.join("\n", lines.subList(from, to)));
                from = to;
            }
            Map<String, Long> sums = stored.soldByItemAndDay();
            sums.put("returned", returned());
            sums.put(
                    "orders",
                    stored.ledger().stream().mapToLong(LedgerRow::orders).sum());
            expected = expected == null ? sums : expected;
            assertThat(sums).as("round %d", round).isEqualTo(expected);
            Collections.shuffle(lines, random);
        }
    }

    /** Few customers, items and quantities, so that many returns have many sales to choose from. */
    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            boolean back = random.nextInt(4) == 0;
            lines.add("x%d,i%d,%d,2,2011-03-%02dT%02d:%02d:00,%s"
                    .formatted(
                            i,
                            random.nextInt(2),
                            (back ? -1 : 1) * (1 + random.nextInt(2)),
                            7 + random.nextInt(4),
                            random.nextInt(24),
                            i % 60,
                            random.nextInt(10) == 0 ? "" : "c" + random.nextInt(3)));
        }
        return lines;
    }

    private void send(String lines) {
        Answer answer = Answer.ofCsv("/v1/sales", HEADER + lines + "\n");
        assertThat(answer.count("stored")).isEqualTo(answer.count("rows"));
    }

    private long returned() {
        return stored.ledger().stream().mapToLong(LedgerRow::returned).sum();
    }
}
