package io.trendloom.worker.channel;

import io.trendloom.platform.messaging.Handover;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A message that a channel's consumer has in hand; its metadata is the {@link Handover}. */
final class QueueMessage {
    private static final Logger LOG = LoggerFactory.getLogger(QueueMessage.class);
    private static final Duration REST = Duration.ofSeconds(5);

    private final String channel;
    private final Handover handover;
    private final InHand inHand;

    QueueMessage(String channel, Handover handover, InHand inHand) {
        this.channel = channel;
        this.handover = handover;
        this.inHand = inHand;
    }

    Message<byte[]> handed() {
        inHand.add();
        return Message.of(handover.body(), Metadata.of(handover), this::acknowledge, this::giveBack);
    }

    private CompletionStage<Void> acknowledge() {
        handover.acknowledge();
        inHand.remove();
        return CompletableFuture.completedFuture(null);
    }

    /** What no policy has settled comes again: at once if the worker stops, else after a rest, so that it does not come all the time. */
    private CompletionStage<Void> giveBack(Throwable failure) {
        if (failure instanceof InterruptedException) {
            return CompletableFuture.runAsync(this::giveBack, Runnable::run);
        }
        LOG.error("A message of the channel {} goes back to its queue.", channel, failure);
        Executor later = CompletableFuture.delayedExecutor(REST.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(this::giveBack, later);
    }

    private void giveBack() {
        handover.giveBack();
        inHand.remove();
    }
}
