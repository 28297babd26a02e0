package io.trendloom.launcher.machine;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many of each worker are wanted, by short name; one where nothing is said. */
record WorkerCounts(Map<String, Integer> wanted) {
    WorkerCounts {
        wanted = Map.copyOf(wanted);
        List<String> known = Worker.ALL.stream()
                .filter(worker -> !worker.isAlone())
                .map(Worker::shortName)
                .toList();
        wanted.forEach((name, count) -> {
            if (!known.contains(name)) {
                throw wrong("The worker (%s) of --workers must be one of %s."
                        .formatted(name, known.stream().sorted().collect(Collectors.joining(", "))));
            }
            if (count < 1 || count > Worker.MOST) {
                throw wrong(
                        "The number of %s (%d) in --workers must be from 1 to %d.".formatted(name, count, Worker.MOST));
            }
        });
    }

    /** The workers, those of one application together. */
    List<Worker> workers() {
        return Worker.ALL.stream()
                .flatMap(worker -> worker.times(wanted.getOrDefault(worker.shortName(), 1)).stream())
                .toList();
    }

    private static CommandException wrong(String text) {
        return new CommandException(ExitCode.USAGE, text);
    }
}
