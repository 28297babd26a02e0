package io.trendloom.launcher.machine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.trendloom.embedded.HttpHealth;
import io.trendloom.embedded.ProcessIdentity;
import io.trendloom.launcher.ExitCode;
import java.net.URI;
import java.util.List;

/** The system as it is at this moment: what its supervisor wrote, held against the processes and their ports. */
record LiveStatus(boolean running, String page, List<MachineState.PartState> parts) {
    LiveStatus {
        parts = List.copyOf(parts);
    }

    static LiveStatus of(MachineState written) {
        boolean running = written.pid() > 0
                && new ProcessIdentity(written.pid(), written.startTicks(), written.bootId()).isRunning();
        return new LiveStatus(
                running,
                written.page(),
                written.parts().stream().map(part -> live(part, running)).toList());
    }

    private static MachineState.PartState live(MachineState.PartState written, boolean watched) {
        Long pid = written.pid();
        boolean process = pid == null ? written.log() == null : ProcessIdentity.of(pid) != null;
        String health = process ? answering(written) : ended(written, watched);
        return new MachineState.PartState(
                written.name(),
                process ? pid : null,
                written.host(),
                written.port(),
                health,
                written.restarts(),
                written.log());
    }

    private static String ended(MachineState.PartState written, boolean watched) {
        boolean comesBack = watched && written.health().equals(PartHealth.RESTARTING.text());
        return comesBack ? written.health() : PartHealth.STOPPED.text();
    }

    private static String answering(MachineState.PartState written) {
        boolean worker = Worker.most().stream().anyMatch(known -> known.name().equals(written.name()));
        boolean answers = worker
                ? HttpHealth.ok(URI.create("http://%s:%d/q/health/ready".formatted(written.host(), written.port())))
                        .isGood()
                : new RealServer(written.name(), written.host(), written.port()).answers();
        boolean settled = !written.health().equals(PartHealth.STARTING.text());
        if (answers) {
            return PartHealth.HEALTHY.text();
        }
        return settled ? PartHealth.UNHEALTHY.text() : written.health();
    }

    @JsonIgnore
    ExitCode exitCode() {
        if (!running) {
            return ExitCode.UNAVAILABLE;
        }
        boolean healthy = parts.stream().allMatch(part -> part.health().equals(PartHealth.HEALTHY.text()));
        return healthy ? ExitCode.OK : ExitCode.DEGRADED;
    }
}
