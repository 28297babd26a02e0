package io.trendloom.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How one process is started.
 *
 * @param environment added to the supervisor's own; secrets go here, never on the command line
 * @param directory the working directory, made when missing
 * @param log where standard output and error are appended
 */
public record ProcessSpec(
        String name, int port, List<String> command, Map<String, String> environment, Path directory, Path log) {
    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("The command of %s must not be empty.".formatted(name));
        }
    }

    /** Names the environment without its values, which may be secret. */
    @Override
    public String toString() {
        return "ProcessSpec[%s, port %d, %s, environment %s]".formatted(name, port, command, environment.keySet());
    }
}
