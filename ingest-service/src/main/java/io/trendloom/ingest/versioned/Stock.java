package io.trendloom.ingest.versioned;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.StockRow;
import io.trendloom.ingest.claim.ContentHash;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.preparation.row.CleanStock;
import java.util.UUID;

/** How observations of stock are told apart and stored. */
public final class Stock {
    public static final VersionedKind<CleanStock, StockRow> KIND = new VersionedKind<>(
            Kind.STOCK, CleanStock.class, Stock::contentOf, Stock::row, CleanRows.STOCK, StockRow::day);

    private Stock() {}

    private static UUID contentOf(CleanStock stock) {
        return new ContentHash()
                .add(stock.onHand())
                .add(stock.onOrder())
                .add(stock.removed())
                .toUuid();
    }

    private static StockRow row(CleanStock stock, long version) {
        return new StockRow(stock.itemId(), stock.time(), version, stock.onHand(), stock.onOrder(), stock.removed());
    }
}
