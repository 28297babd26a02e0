package io.trendloom.ingest.inbound;

import io.trendloom.contract.CloudEventBatch;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.ContractException;
import io.trendloom.contract.Envelope;
import io.trendloom.contract.Kind;
import io.trendloom.contract.message.DayEnded;
import io.trendloom.ingest.door.DayEnding;
import io.trendloom.ingest.door.Door;
import io.trendloom.ingest.row.Outcome;
import io.trendloom.ingest.row.RowResult;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.PoisonMessageException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Hands an event's row to the door. */
final class InboundJob {
    private final Door door;
    private final DayEnding days;
    private final EventRows rows;

    InboundJob(Door door, DayEnding days, EventRows rows) {
        this.door = door;
        this.days = days;
        this.rows = rows;
    }

    /** Begins with each event of a batch in order, as if each had come alone. */
    List<InboundAttempt> beginEach(Delivery batch) {
        try {
            List<InboundAttempt> attempts = new ArrayList<>();
            for (byte[] element : CloudEventBatch.elements(batch.body())) {
                attempts.add(begin(Delivery.of(batch.queue(), element)));
            }
            return attempts;
        } catch (ContractException broken) {
            return List.of(new InboundAttempt(this, batch, CompletableFuture.failedFuture(broken)));
        }
    }

    /** Begins with a delivery; what is wrong with it shows when it is finished. */
    InboundAttempt begin(Delivery delivery) {
        try {
            return new InboundAttempt(this, delivery, submit(delivery));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new InboundAttempt(this, delivery, CompletableFuture.failedFuture(e));
        } catch (RuntimeException e) {
            return new InboundAttempt(this, delivery, CompletableFuture.failedFuture(e));
        }
    }

    CompletableFuture<?> submit(Delivery delivery) throws InterruptedException {
        Envelope event = CloudEventCodec.decode(delivery.body());
        return switch (event.type()) {
            case "ItemReceived" -> row(delivery, Kind.ITEMS, event);
            case "ReviewReceived" -> row(delivery, Kind.REVIEWS, event);
            case "SaleRecorded" -> row(delivery, Kind.SALES, event);
            case "StockObserved" -> row(delivery, Kind.STOCK, event);
            case "SignalObserved" -> row(delivery, Kind.SIGNALS, event);
            case "ItemViewed" -> row(delivery, Kind.VIEWS, event);
            case "DayEnded" -> days.end(event.as(DayEnded.class).day());
            default ->
                throw new PoisonMessageException(
                        "The type (%s) must be one of DayEnded, ItemReceived, ItemViewed, ReviewReceived, SaleRecorded, SignalObserved, StockObserved."
                                .formatted(event.type()));
        };
    }

    private CompletableFuture<?> row(Delivery delivery, Kind kind, Envelope event) throws InterruptedException {
        return door.submit(rows.submission(delivery, kind, event)).thenAccept(InboundJob::requireTaken);
    }

    private static void requireTaken(List<RowResult> results) {
        for (RowResult result : results) {
            if (result.outcome() == Outcome.REJECTED) {
                throw PoisonMessageException.ofRule(result.rule(), result.reason());
            }
        }
    }
}
