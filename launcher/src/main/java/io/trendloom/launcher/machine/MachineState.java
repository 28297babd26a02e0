package io.trendloom.launcher.machine;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.embedded.SecretFile;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor writes down about its system, for {@code status} and the commands that talk to it.
 *
 * @param pid of the supervisor, 0 when it has ended in an orderly way
 * @param startTicks with the pid, tells the supervisor from a stranger
 * @param page address of the page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MachineState(
        long pid, long startTicks, String bootId, String page, int portOffset, List<PartState> parts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public MachineState {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param pid null for a real server and for a part that does not run
     * @param log null for a real server
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartState(
            String name,
            @Nullable Long pid,
            String host,
            int port,
            String health,
            int restarts,
            @Nullable String log) {}

    static Path file(Path dataDirectory) {
        return dataDirectory.resolve("run").resolve("state.json");
    }

    void write(Path dataDirectory) {
        try {
            SecretFile.replace(
                    file(dataDirectory), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.FAILED, "The state (%s) cannot be written: %s.".formatted(file(dataDirectory), e), e);
        }
    }

    /** The last state that was written; null where no system has run yet. */
    public static @Nullable MachineState read(Path dataDirectory) {
        Path file = file(dataDirectory);
        try {
            return Files.exists(file) ? JSON.readValue(file.toFile(), MachineState.class) : null;
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.FAILED, "The state (%s) cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
