package io.trendloom.launcher.machine;

import io.trendloom.embedded.ProcessIdentity;
import io.trendloom.launcher.machine.MachineState.PartState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** States of systems whose supervisor is this process, or is gone. */
final class States {
    static final long OWN = ProcessHandle.current().pid();
    /** More than any process of Linux can have. */
    static final long NOBODY = (1L << 22) + 1;

    private States() {}

    static MachineState running(PartState... parts) {
        ProcessIdentity own = ProcessIdentity.of(OWN);
        return new MachineState(OWN, own.startTicks(), own.bootId(), "http://localhost:8780/", 700, List.of(parts));
    }

    static MachineState killed(PartState... parts) {
        MachineState state = running(parts);
        return new MachineState(state.pid(), state.startTicks() - 1, state.bootId(), state.page(), 700, state.parts());
    }

    static PartState part(String name, Long pid, int port, String health) {
        return new PartState(name, pid, "127.0.0.1", port, health, 0, "/data/logs/%s.log".formatted(name));
    }

    static void write(MachineState state, Path data) throws IOException {
        Files.createDirectories(data.resolve("run"));
        state.write(data);
    }
}
