package io.trendloom.launcher.deadletter;

import io.trendloom.contract.Topology;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.api.Service;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that chooses dead letters by the queue that they came from. */
final class QueueOption {
    @Option(
            names = "--queue",
            paramLabel = "QUEUE",
            description = "Only those of this queue, as in forecast.day-closed.")
    private @Nullable String queue;

    boolean isGiven() {
        return queue != null;
    }

    @Nullable String chosen() {
        return queue;
    }

    /** The workers that may have such letters. */
    List<Service> workers() {
        String asked = queue;
        return asked == null ? List.of(Service.values()) : List.of(owner(asked));
    }

    private static Service owner(String queue) {
        return Stream.of(Service.values())
                .filter(worker -> Topology.queuesOf(worker.prefix()).stream()
                        .anyMatch(known -> known.name().equals(queue)))
                .findFirst()
                .orElseThrow(() -> unknown(queue));
    }

    private static CommandException unknown(String queue) {
        String all = Topology.queues().stream().map(Topology.Queue::name).collect(Collectors.joining(", "));
        return new CommandException(ExitCode.USAGE, "The --queue (%s) must be one of %s.".formatted(queue, all));
    }
}
