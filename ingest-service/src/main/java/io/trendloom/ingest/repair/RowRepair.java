package io.trendloom.ingest.repair;

import io.trendloom.ingest.door.Door;
import io.trendloom.ingest.door.Submission;
import io.trendloom.ingest.rejection.OpenRow;
import io.trendloom.ingest.rejection.Rejections;
import io.trendloom.ingest.row.Outcome;
import io.trendloom.ingest.row.RowResult;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.BrokenRow;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.row.Rejection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Sends a refused row again as somebody repaired it. One that still breaks a rule is answered so and leaves no trace; one that
 * is taken in is open no longer. Sent twice, the row is a duplicate.
 */
public final class RowRepair {
    private static final int OVERHEAD = 500;

    private final Rejections rejections;
    private final Door door;
    private final Door.Parts parts;
    private final Shop shop;
    private final Limits limits;

    public RowRepair(Rejections rejections, Door door, Door.Parts parts, Shop shop, Limits limits) {
        this.rejections = rejections;
        this.door = door;
        this.parts = parts;
        this.shop = shop;
        this.limits = limits;
    }

    /** What becomes of a text in the place of a refused row, once it is durable. */
    public CompletableFuture<RowResult> send(OpenRow open, String text) throws SQLException, InterruptedException {
        RepairedText repaired = RepairedText.of(open, text, shop, limits);
        Rejection still = rejection(repaired);
        if (still != null) {
            return CompletableFuture.completedFuture(RowResult.of(still));
        }
        Submission submission = new Submission(
                open.kind(),
                repaired.source(),
                repaired.preparation(),
                List.of(repaired.row()),
                repaired.bytes() + OVERHEAD,
                false,
                null,
                null);
        return door.submit(submission).thenApply(List::getFirst);
    }

    /** Closes a row that was answered; one that was refused again stays open. */
    public void settle(OpenRow open, RowResult result) throws SQLException {
        if (result.outcome() != Outcome.REJECTED) {
            rejections.repaired(open);
        }
    }

    private @Nullable Rejection rejection(RepairedText repaired) throws SQLException {
        return switch (repaired.row()) {
            case BrokenRow broken -> broken.rejection();
            case RawRow raw -> rejection(repaired, raw);
        };
    }

    private @Nullable Rejection rejection(RepairedText repaired, RawRow raw) throws SQLException {
        String customer = repaired.preparation().customer(raw);
        Map<String, String> known = parts.pseudonyms().of(customer == null ? Set.of() : Set.of(customer));
        RawRow masked = repaired.preparation().mask(raw, named -> Objects.requireNonNull(known.get(named)));
        parts.rates().refresh();
        LocalDate today = LocalDate.now(parts.shopClock());
        return repaired.preparation().prepare(masked, today) instanceof Rejection rejection ? rejection : null;
    }
}
