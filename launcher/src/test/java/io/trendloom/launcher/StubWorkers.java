package io.trendloom.launcher;

import io.trendloom.launcher.api.Service;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All workers with scripted answers, side by side under one {@code --port-offset}. */
public final class StubWorkers implements AutoCloseable {
    private static final int MOST_TRIES = 50;

    private final Map<Service, StubServer> servers;

    public StubWorkers() {
        this.servers = start();
    }

    private static Map<Service, StubServer> start() {
        for (int i = 0; ; i++) {
            StubServer first = new StubServer();
            int offset = first.port() - Service.values()[0].on(0).address().getPort();
            Map<Service, StubServer> all = new EnumMap<>(Service.class);
            all.put(Service.values()[0], first);
            try {
                for (Service service : rest()) {
                    all.put(service, new StubServer(service.on(offset).address().getPort()));
                }
                return all;
            } catch (UncheckedIOException taken) {
                all.values().forEach(StubServer::close);
                if (i == MOST_TRIES) {
                    throw taken;
                }
            }
        }
    }

    private static List<Service> rest() {
        List<Service> rest = new ArrayList<>(List.of(Service.values()));
        return rest.subList(1, rest.size());
    }

    public StubServer at(Service service) {
        return servers.get(service);
    }

    public String offset() {
        Service any = Service.TRAIN;
        return at(any).offset(any);
    }

    @Override
    public void close() {
        servers.values().forEach(StubServer::close);
    }
}
