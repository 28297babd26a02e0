package io.trendloom.ingest.catalogue;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.ingest.catalogue.CatalogueTable.KeyRow;
import io.trendloom.ingest.claim.ContentHash;
import io.trendloom.preparation.row.CleanItem;
import io.trendloom.preparation.row.CleanReview;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes items and reviews in, within a transaction that is the only writer. */
public final class Catalogue {
    /** Any version that the shop itself sends replaces an item that a sale told of. */
    private static final long DERIVED_VERSION = 0;

    public CatalogueEffect<ItemRow> takeItems(Connection connection, List<CleanItem> arrived) throws SQLException {
        CatalogueTable table = new CatalogueTable(connection, Kind.ITEMS);
        return new CatalogueClaims<CleanItem, ItemRow>(table, Catalogue::contentOf, Catalogue::row).take(arrived);
    }

    public CatalogueEffect<ReviewRow> takeReviews(Connection connection, List<CleanReview> arrived)
            throws SQLException {
        CatalogueTable table = new CatalogueTable(connection, Kind.REVIEWS);
        return new CatalogueClaims<CleanReview, ReviewRow>(table, Catalogue::contentOf, Catalogue::row).take(arrived);
    }

    /** Items that sales tell of: the first that has a title stands, and only where no other is known. */
    public List<ItemRow> takeDerived(Connection connection, List<CleanItem> told) throws SQLException {
        Map<String, CleanItem> first = new TreeMap<>();
        for (CleanItem item : told) {
            if (item.title() != null) {
                first.putIfAbsent(item.id(), item);
            }
        }
        List<KeyRow> keys = first.values().stream()
                .map(item -> new KeyRow(item.id(), DERIVED_VERSION, contentOf(item)))
                .toList();
        Set<String> fresh = new CatalogueTable(connection, Kind.ITEMS).writeNew(keys);
        return first.values().stream()
                .filter(item -> fresh.contains(item.id()))
                .map(item -> row(item, DERIVED_VERSION))
                .toList();
    }

    private static UUID contentOf(CleanItem item) {
        return new ContentHash()
                .add(item.knownDay())
                .add(item.title())
                .add(item.description())
                .add(item.category())
                .add(item.brand())
                .add(plain(item.price()))
                .add(item.currency())
                .add(item.launchDay())
                .add(item.language())
                .add(item.removed())
                .toUuid();
    }

    private static @Nullable String plain(@Nullable BigDecimal price) {
        return price == null ? null : price.stripTrailingZeros().toPlainString();
    }

    private static UUID contentOf(CleanReview review) {
        return new ContentHash()
                .add(review.itemId())
                .add(review.day())
                .add(review.rating())
                .add(review.text())
                .add(review.language())
                .toUuid();
    }

    private static ItemRow row(CleanItem item, long version) {
        return new ItemRow(
                item.id(),
                version,
                item.knownDay(),
                item.title(),
                item.description(),
                item.category(),
                item.brand(),
                item.price(),
                item.currency(),
                item.launchDay(),
                item.language(),
                item.removed());
    }

    private static ReviewRow row(CleanReview review, long version) {
        return new ReviewRow(
                review.id(),
                version,
                review.itemId(),
                review.day(),
                review.rating(),
                review.text(),
                review.language(),
                false);
    }
}
