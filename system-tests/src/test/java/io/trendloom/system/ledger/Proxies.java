package io.trendloom.system.ledger;

import java.util.List;

/** Between workers and servers, and between publishers and what they send to. */
record Proxies(
        FreezingProxy postgres,
        FreezingProxy objectStore,
        FreezingProxy broker,
        FreezingProxy publishers,
        FreezingProxy door)
        implements AutoCloseable {

    static Proxies before(int postgres, int objectStore, int broker, int door) {
        return new Proxies(
                FreezingProxy.to("postgres", postgres),
                FreezingProxy.to("s3", objectStore),
                FreezingProxy.to("amqp", broker),
                FreezingProxy.to("amqp of publishers", broker),
                FreezingProxy.to("http of publishers", door));
    }

    List<FreezingProxy> all() {
        return List.of(postgres, objectStore, broker, publishers, door);
    }

    @Override
    public void close() {
        all().forEach(FreezingProxy::close);
    }
}
