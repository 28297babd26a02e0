package io.trendloom.system.ledger;

import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import io.trendloom.contract.Topology;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** ingest-service is killed while it has events in hand that it cannot have stored: the database is frozen. */
final class KillInHand {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final SystemUnderTest system;
    private final Shop shop;
    private final Ledger ledger = new Ledger();

    KillInHand(SystemUnderTest system, Shop shop) {
        this.system = system;
        this.shop = shop;
    }

    Judge judge() {
        return new Judge(system.http(), ledger, shop, List.of());
    }

    /** Returns when a sale that was told after the kill is in its series. */
    void happen() throws Exception {
        Victim ingest = system.worker("ingest-service");
        try (AmqpWay way = new AmqpWay(system.broker(), ledger)) {
            await().atMost(PATIENCE).until(ingest::isUp);
            system.proxies().postgres().freeze();
            way.send(shop.told().stream()
                    .map(sale -> new Outgoing(sale.event(), sale.id()))
                    .toList());
            awaitTaken();
            ingest.kill();
            system.proxies().postgres().thaw();
            new LastSale(shop.name() + "-last").travel(way, system.http());
        }
    }

    /** Until the broker has handed all of it over. */
    private void awaitTaken() throws Exception {
        try (Connection connection = Amqp.factory(system.broker()).newConnection();
                Channel channel = connection.createChannel()) {
            await().atMost(PATIENCE).until(() -> isEmpty(channel));
        }
    }

    /** The depth of a queue counts what is handed over, on some brokers: whether there is more is asked by taking it. */
    private static boolean isEmpty(Channel channel) throws IOException {
        GetResponse next = channel.basicGet(Topology.INGEST_INBOUND, false);
        if (next != null) {
            channel.basicNack(next.getEnvelope().getDeliveryTag(), false, true);
        }
        return next == null;
    }
}
