package io.trendloom.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.ingest.EmbeddedPartsResource;
import io.trendloom.ingest.claim.KeyTables;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.row.CleanSale;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ledger's sums depend on the newest version of each line alone: not on how many publishers sent it, in which order,
 * in which groups, or how often. Every transaction is rolled back.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class LedgerOrderTest {
    private static final LocalDateTime MONDAY = LocalDateTime.of(2011, 3, 7, 0, 0);
    private static final int ORDERS = 6;

    @Inject
    DataSource database;

    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void sumsAreThoseOfTheNewestVersionsWhateverCameBefore(long seed) throws SQLException {
        Random random = new Random(seed);
        List<CleanSale> sent = versions(random);
        Map<String, Long> expected = sums(newest(sent), List.of());

        for (int order = 0; order < ORDERS; order++) {
            List<CleanSale> one = shuffled(sent, random);
            List<CleanSale> other = shuffled(sent, random).subList(0, sent.size() / 2);
            one.addAll(random.nextInt(one.size()), other);

            assertThat(sums(one, shuffled(sent, random)))
                    .as("seed %d, order %d", seed, order)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {55, 89})
    void withoutCustomersASumIsWhatTheNewestVersionsSay(long seed) throws SQLException {
        List<CleanSale> sent = shuffled(versions(new Random(seed)), new Random(seed));
        sent.replaceAll(sale -> by(sale, null));
        Map<String, Long> expected = new TreeMap<>();
        for (CleanSale sale : newest(sent)) {
            if (!sale.removed()) {
                String known = sale.itemId() + " " + sale.day() + " known " + sale.day();
                boolean back = sale.quantity() < 0;
                expected.merge(known + (back ? " returned" : " sold"), Math.abs(sale.quantity()), Long::sum);
                expected.merge(known + " orders", back ? 0L : 1L, Long::sum);
            }
        }
        expected.values().removeIf(sum -> sum == 0);

        assertThat(sums(sent, List.of())).isEqualTo(expected);
    }

    private static List<CleanSale> shuffled(List<CleanSale> sales, Random random) {
        List<CleanSale> copy = new ArrayList<>(sales);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static List<CleanSale> newest(List<CleanSale> sales) {
        Map<String, CleanSale> newest = new LinkedHashMap<>();
        sales.forEach(
                sale -> newest.merge(sale.id(), sale, (one, other) -> version(one) >= version(other) ? one : other));
        return List.copyOf(newest.values());
    }

    private static long version(CleanSale sale) {
        return sale.version() == null ? 0 : sale.version();
    }

    /** Few customers, items and quantities, so that returns have sales to choose from; some lines are taken back. */
    private static List<CleanSale> versions(Random random) {
        List<CleanSale> sales = new ArrayList<>();
        for (int line = 0; line < 40; line++) {
            int versions = 1 + random.nextInt(4);
            for (long version = 1; version <= versions; version++) {
                sales.add(sale("x" + line, version, line, random));
            }
        }
        return sales;
    }

    private static CleanSale sale(String id, long version, int minute, Random random) {
        long quantity = (random.nextInt(4) == 0 ? -1000L : 1000L) * (1 + random.nextInt(2));
        return new CleanSale(
                id,
                version,
                "i" + random.nextInt(2),
                quantity,
                BigDecimal.TWO,
                "GBP",
                null,
                MONDAY.plusHours(random.nextInt(72)).plusMinutes(minute),
                random.nextInt(8) == 0 ? null : "c" + random.nextInt(2),
                null,
                null,
                false,
                false,
                random.nextInt(5) == 0,
                null);
    }

    private static CleanSale by(CleanSale sale, String customer) {
        return new CleanSale(
                sale.id(),
                sale.version(),
                sale.itemId(),
                sale.quantity(),
                sale.unitPrice(),
                sale.currency(),
                sale.asked(),
                sale.time(),
                customer,
                sale.orderId(),
                sale.channel(),
                sale.promotion(),
                sale.cancellation(),
                sale.removed(),
                sale.item());
    }

    /** What readers add up, after some lines and others that come later; nothing of it stays. */
    private Map<String, Long> sums(List<CleanSale> first, List<CleanSale> later) throws SQLException {
        Random cuts = new Random(first.size());
        List<LedgerRow> ledger = new ArrayList<>();
        long position = 0;
        for (List<CleanSale> lines : List.of(first, later)) {
            for (int from = 0; from < lines.size(); ) {
                int to = Math.min(lines.size(), from + 1 + cuts.nextInt(20));
                List<ArrivedSale> arrived = lines.subList(from, to).stream()
                        .map(sale -> new ArrivedSale(sale, Mapping.DEFAULT_REVERSAL_WINDOW))
                        .toList();
                LedgerEffect effect = new SalesLedger().take(KeyTables.inUse(connection, position), arrived);
                effect.keys().write();
                ledger.addAll(effect.entries());
                position += to - from;
                from = to;
            }
        }
        connection.rollback();
        return added(ledger);
    }

    private static Map<String, Long> added(List<LedgerRow> ledger) {
        Map<String, Long> sums = new TreeMap<>();
        for (LedgerRow row : ledger) {
            String known = row.itemId() + " " + row.day() + " known " + row.knownDay();
            sums.merge(known + " sold", row.sold(), Long::sum);
            sums.merge(known + " returned", row.returned(), Long::sum);
            sums.merge(known + " orders", (long) row.orders(), Long::sum);
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
