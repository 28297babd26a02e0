package io.trendloom.ingest.versioned;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ViewRow;
import io.trendloom.ingest.claim.ContentHash;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.preparation.row.CleanView;
import java.util.UUID;

/** How views are told apart and stored. */
public final class Views {
    public static final VersionedKind<CleanView, ViewRow> KIND = new VersionedKind<>(
            Kind.VIEWS, CleanView.class, Views::contentOf, Views::row, CleanRows.VIEWS, ViewRow::day);

    private Views() {}

    private static UUID contentOf(CleanView view) {
        return new ContentHash()
                .add(view.itemId())
                .add(view.time())
                .add(view.count())
                .add(view.customer())
                .add(view.channel())
                .add(view.removed())
                .toUuid();
    }

    private static ViewRow row(CleanView view, long version) {
        return new ViewRow(
                view.id(),
                version,
                view.itemId(),
                view.time(),
                view.count(),
                view.customer(),
                view.channel(),
                view.removed());
    }
}
