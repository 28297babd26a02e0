package io.trendloom.platform.messaging;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A message on the channel on which it came: its number means nothing, or another message, on any other. */
record ChannelHandover(Channel channel, Delivery delivery) implements Handover {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelHandover.class);

    @Override
    public byte[] body() {
        return delivery.getBody();
    }

    @Override
    public @Nullable String contentType() {
        return delivery.getProperties().getContentType();
    }

    @Override
    public void acknowledge() {
        try {
            channel.basicAck(delivery.getEnvelope().getDeliveryTag(), false);
        } catch (IOException | AlreadyClosedException gone) {
            LOG.debug("A message that is done with comes again.", gone);
        }
    }

    @Override
    public void giveBack() {
        try {
            channel.basicNack(delivery.getEnvelope().getDeliveryTag(), false, true);
        } catch (IOException | AlreadyClosedException gone) {
            LOG.debug("A message was given back with its channel.", gone);
        }
    }
}
