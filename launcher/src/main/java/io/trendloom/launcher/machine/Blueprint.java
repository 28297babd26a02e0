package io.trendloom.launcher.machine;

import io.trendloom.embedded.BrokerAddress;
import io.trendloom.embedded.EmbeddedBroker;
import io.trendloom.embedded.EmbeddedObjectStore;
import io.trendloom.embedded.EmbeddedPostgres;
import io.trendloom.embedded.ObjectStoreAddress;
import io.trendloom.embedded.Part;
import io.trendloom.embedded.PartFolders;
import io.trendloom.embedded.PostgresAddress;
import io.trendloom.embedded.ServerLife;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * All parts of one system, none of them started.
 *
 * @param connections what the workers connect to
 * @param servers embedded ones, in the order in which they start
 * @param real servers that stand in for embedded ones
 * @param workers the workers, which start last and stop first
 * @param spare workers that another run may have left, and that are not wanted now
 */
record Blueprint(
        Connections connections, List<Part> servers, List<RealServer> real, List<Part> workers, List<Part> spare) {
    Blueprint {
        servers = List.copyOf(servers);
        real = List.copyOf(real);
        workers = List.copyOf(workers);
        spare = List.copyOf(spare);
    }

    static Blueprint of(MachineOptions options, PartFolders folders, WorkerCommand command) {
        Ports ports = new Ports(options.portOffset());
        List<Part> servers = new ArrayList<>();
        List<RealServer> real = new ArrayList<>();
        PostgresAddress postgres = postgres(options, folders, ports, servers, real);
        ObjectStoreAddress objectStore = objectStore(options, folders, ports, servers, real);
        BrokerAddress broker = broker(options, folders, ports, servers, real);
        Connections connections = new Connections(postgres, objectStore, broker);
        return new Blueprint(
                connections,
                servers,
                real,
                command.parts(ports, folders, connections),
                command.spare().parts(ports, folders, connections));
    }

    private static PostgresAddress postgres(
            MachineOptions options, PartFolders folders, Ports ports, List<Part> servers, List<RealServer> real) {
        PostgresAddress given = options.postgres();
        if (given != null) {
            real.add(new RealServer(EmbeddedPostgres.NAME, given.host(), given.port()));
            return given;
        }
        EmbeddedPostgres part = new EmbeddedPostgres(folders, ports.postgres());
        servers.add(part);
        return part.address();
    }

    private static ObjectStoreAddress objectStore(
            MachineOptions options, PartFolders folders, Ports ports, List<Part> servers, List<RealServer> real) {
        ObjectStoreAddress given = options.objectStore();
        if (given != null) {
            URI endpoint = URI.create(given.endpoint());
            int usual = endpoint.getScheme().equals("https") ? 443 : 80;
            int port = endpoint.getPort() < 0 ? usual : endpoint.getPort();
            real.add(new RealServer(EmbeddedObjectStore.NAME, endpoint.getHost(), port));
            return given;
        }
        EmbeddedObjectStore part = new EmbeddedObjectStore(folders, ports.objectStore(), ServerLife.OWN);
        servers.add(part);
        return part.address();
    }

    private static BrokerAddress broker(
            MachineOptions options, PartFolders folders, Ports ports, List<Part> servers, List<RealServer> real) {
        BrokerAddress given = options.amqp();
        if (given != null) {
            real.add(new RealServer(EmbeddedBroker.NAME, given.host(), given.port()));
            return given;
        }
        EmbeddedBroker part = new EmbeddedBroker(folders, ports.broker(), ServerLife.OWN);
        servers.add(part);
        return part.address();
    }

    /** Servers first, then workers. */
    List<Part> parts() {
        List<Part> all = new ArrayList<>(servers);
        all.addAll(workers);
        return all;
    }
}
