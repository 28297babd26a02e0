package io.trendloom.system.ledger;

import static org.awaitility.Awaitility.await;

import io.trendloom.launcher.machine.MachineState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A worker that {@code trendloom up} runs, and starts again by itself. */
record WorkerVictim(String name, Path dataDirectory) implements Victim {
    private static final long KIB_IN_MIB = 1024;
    private static final Duration END = Duration.ofMinutes(1);

    @Override
    public boolean isUp() {
        MachineState.PartState part = part();
        return part != null && part.health().equals("healthy") && handle(part) != null;
    }

    @Override
    public void kill() {
        MachineState.PartState part = part();
        ProcessHandle process = part == null ? null : handle(part);
        if (process != null) {
            process.destroyForcibly();
            await().atMost(END).until(() -> !process.isAlive());
        }
    }

    @Override
    public void revive() {}

    /** Its resident memory in MiB. */
    long memory() throws IOException {
        MachineState.PartState part = Objects.requireNonNull(part());
        Path status = Path.of("/proc/%d/status".formatted(Objects.requireNonNull(part.pid())));
        try (Stream<String> lines = Files.lines(status)) {
            String resident =
                    lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(resident.replaceAll("\\D", "")) / KIB_IN_MIB;
        }
    }

    private static @Nullable ProcessHandle handle(MachineState.PartState part) {
        Long pid = part.pid();
        return pid == null ? null : ProcessHandle.of(pid).orElse(null);
    }

    private MachineState.@Nullable PartState part() {
        MachineState state = MachineState.read(dataDirectory);
        return state == null
                ? null
                : state.parts().stream()
                        .filter(part -> part.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }
}
