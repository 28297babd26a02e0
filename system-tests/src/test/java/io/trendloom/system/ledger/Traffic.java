package io.trendloom.system.ledger;

import io.trendloom.system.Http;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Three publishers at once: two over AMQP, one over HTTP; some sales are told by two of them. */
final class Traffic implements AutoCloseable {
    /** Of so many sales each half is told over HTTP and AMQP, and one by both AMQP publishers, one by AMQP and HTTP. */
    private static final int PATTERN = 20;

    private final List<Lane> lanes;

    private Traffic(List<Lane> lanes) {
        this.lanes = List.copyOf(lanes);
    }

    static Traffic of(Form form, SystemUnderTest system, Ledger ledger) {
        List<Outgoing> first = new ArrayList<>();
        List<Outgoing> second = new ArrayList<>();
        List<Outgoing> rows = new ArrayList<>();
        List<Sale> told = form.shop().told();
        for (int i = 0; i < told.size(); i++) {
            int kind = i % PATTERN;
            Outgoing event = new Outgoing(told.get(i).event(), told.get(i).id());
            if (kind % 2 == 0) {
                first.add(event);
            }
            if (kind == 0) {
                second.add(event);
            }
            if (kind % 2 == 1 || kind == 2) {
                rows.add(new Outgoing(told.get(i).json(), told.get(i).id()));
            }
        }
        Poison.messages(form.poison()).forEach(body -> first.add(new Outgoing(body, null)));
        Collections.shuffle(first, new Random(form.seed()));
        return new Traffic(List.of(
                new Lane(new AmqpWay(system.broker(), ledger), first, form.batch()),
                new Lane(new AmqpWay(system.broker(), ledger), second, form.batch()),
                new Lane(new HttpWay(system.proxies().door().port(), ledger), rows, form.batch())));
    }

    /** Sends one of so many slices of everything; done when all of it is acknowledged. */
    CompletableFuture<Void> send(int slice, int slices) {
        return CompletableFuture.allOf(lanes.stream()
                .map(lane -> CompletableFuture.runAsync(
                        () -> send(lane, slice, slices),
                        work -> Thread.ofVirtual().start(work)))
                .toArray(CompletableFuture[]::new));
    }

    private static void send(Lane lane, int slice, int slices) {
        try {
            lane.send(slice, slices);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    /** Returns when a sale told after all others is in its series. */
    void sendLast(Http http) throws InterruptedException {
        new LastSale("last").travel(lanes.getFirst().way(), http);
    }

    @Override
    public void close() {
        lanes.forEach(lane -> lane.way().close());
    }
}
