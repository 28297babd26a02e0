package io.trendloom.system.ledger;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.RoutingKeys;
import io.trendloom.contract.Topology;
import io.trendloom.embedded.BrokerAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Over AMQP: persistent, mandatory, acknowledged when the broker has confirmed the whole batch. */
final class AmqpWay implements Way {
    private static final AMQP.BasicProperties PERSISTENT = new AMQP.BasicProperties.Builder()
            .contentType(CloudEventCodec.CONTENT_TYPE)
            .deliveryMode(2)
            .build();

    private final ConnectionFactory factory;
    private final Ledger ledger;
    private @Nullable Connection connection;
    private @Nullable Channel channel;
    private volatile boolean returned;

    AmqpWay(BrokerAddress broker, Ledger ledger) {
        this.factory = Amqp.factory(broker);
        this.ledger = ledger;
    }

    @Override
    public void send(List<Outgoing> batch) throws InterruptedException {
        while (!isConfirmed(batch)) {
            close();
            Thread.sleep(Retry.MILLIS);
        }
        ledger.acknowledge(
                batch.stream().map(Outgoing::saleId).filter(Objects::nonNull).toList());
    }

    private boolean isConfirmed(List<Outgoing> batch) throws InterruptedException {
        try {
            Channel open = channel == null ? open() : channel;
            returned = false;
            ledger.sending(batch.size());
            for (Outgoing message : batch) {
                byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
                open.basicPublish(Topology.INBOUND, RoutingKeys.SALE, true, PERSISTENT, body);
            }
            return open.waitForConfirms(Amqp.LIMIT_MILLIS) && !returned;
        } catch (IOException | TimeoutException | RuntimeException away) {
            return false;
        }
    }

    private Channel open() throws IOException, TimeoutException {
        Connection opened = factory.newConnection("ledger");
        connection = opened;
        Channel made = opened.createChannel();
        made.addReturnListener(message -> returned = true);
        made.confirmSelect();
        channel = made;
        return made;
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        channel = null;
        if (open != null) {
            open.abort(1_000);
        }
    }
}
