package io.trendloom.forecast.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.row.StockRow;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Shop;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Batches of rows that make no item. */
@QuarkusTest
@WithTestResource(Parts.class)
class OtherKindsTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2011, 4, 6, 12, 0);

    @Inject
    Shop shop;

    @Inject
    AgroalDataSource database;

    @Test
    void areNotedSoThatTheSequenceStaysWholeAndChangeNothing() throws SQLException {
        StockRow row = new StockRow("in-stock-only", NOON, 1, 2000, null, false);
        BatchStored batch = shop.rows().stock(Shop.next(), List.of(row));
        shop.events().send(batch);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from applied_batch where kind = 'stock' and sequence = "
                                + batch.sequence())
                        == 1);
        assertThat(count("select count(*) from item where id = 'in-stock-only'"))
                .isZero();
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
