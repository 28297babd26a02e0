package io.trendloom.platform.messaging;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What has come on one channel and was not begun. */
final class Arrivals {
    private final Channel channel;
    private final BlockingQueue<Handover> waiting = new LinkedBlockingQueue<>();
    private volatile boolean cancelled;

    Arrivals(Channel channel) {
        this.channel = channel;
    }

    void consume(String queue, int prefetch) throws IOException {
        channel.basicQos(prefetch);
        channel.basicConsume(
                queue,
                false,
                (tag, delivery) -> waiting.add(new ChannelHandover(channel, delivery)),
                tag -> cancelled = true);
    }

    /** The next message; null if none comes in time. */
    @Nullable Handover next(Duration patience) throws IOException, InterruptedException {
        Handover next = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        requireOpen();
        return next;
    }

    void requireOpen() throws IOException {
        if (!channel.isOpen() || cancelled) {
            throw new IOException("The broker closed the channel.");
        }
    }
}
