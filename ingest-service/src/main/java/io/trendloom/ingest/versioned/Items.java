package io.trendloom.ingest.versioned;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.Supply;
import io.trendloom.ingest.claim.ContentHash;
import io.trendloom.ingest.claim.KeyTables;
import io.trendloom.ingest.versioned.VersionedTable.KeyRow;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.preparation.row.CleanItem;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How products' facts are told apart and stored. */
public final class Items {
    public static final VersionedKind<CleanItem, ItemRow> KIND = new VersionedKind<>(
            Kind.ITEMS, CleanItem.class, Items::contentOf, CleanItem::row, CleanRows.ITEMS, ItemRow::knownDay);

    /** Any version that the shop itself sends replaces an item that a sale told of. */
    private static final long DERIVED_VERSION = 0;

    private Items() {}

    /** Items that sales tell of: the first that has a title stands, and only where no other is known. */
    public static List<ItemRow> takeDerived(KeyTables tables, List<CleanItem> told) throws SQLException {
        Map<String, CleanItem> first = new TreeMap<>();
        for (CleanItem item : told) {
            if (item.title() != null) {
                first.putIfAbsent(item.id(), item);
            }
        }
        List<KeyRow> keys = first.values().stream()
                .map(item -> new KeyRow(item.id(), DERIVED_VERSION, contentOf(item)))
                .toList();
        Set<String> fresh = new VersionedTable(tables, Kind.ITEMS).writeNew(keys);
        return first.values().stream()
                .filter(item -> fresh.contains(item.id()))
                .map(item -> item.row(DERIVED_VERSION))
                .toList();
    }

    private static UUID contentOf(CleanItem item) {
        ContentHash content = new ContentHash()
                .add(item.knownDay())
                .add(item.title())
                .add(item.description())
                .add(item.category())
                .add(item.brand())
                .add(priceOf(item))
                .add(item.currency())
                .add(item.launchDay())
                .add(item.language())
                .add(item.removed());
        return item.supply().equals(Supply.NONE)
                ? content.toUuid()
                : withSupply(content, item).toUuid();
    }

    /** Rows without a word of the supplier keep the content that they had before suppliers were kept. */
    private static ContentHash withSupply(ContentHash content, CleanItem item) {
        Supply supply = item.supply();
        return content.add(item.askedCost() == null ? supply.cost() : item.askedCost())
                .add(supply.leadTimeDays())
                .add(supply.packSize())
                .add(supply.minimumOrder())
                .add(supply.shelfLifeDays());
    }

    /** As the shop gave it, so that a newer rate changes no row that comes again. */
    private static @Nullable String priceOf(CleanItem item) {
        if (item.asked() != null) {
            return item.asked().toString();
        }
        BigDecimal price = item.price();
        return price == null ? null : price.stripTrailingZeros().toPlainString();
    }
}
