package io.trendloom.launcher.machine;

import io.trendloom.embedded.HttpHealth;
import io.trendloom.embedded.JavaCommand;
import io.trendloom.embedded.Part;
import io.trendloom.embedded.PartFolders;
import io.trendloom.embedded.ProcessPart;
import io.trendloom.embedded.ProcessSpec;
import io.trendloom.embedded.SigningKeys;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns workers into parts: JVMs on the applications that the build left.
 *
 * @param home the root of the source tree
 */
record WorkerCommand(Path home, List<Worker> workers) {
    private static final Path NICE = Path.of("/usr/bin/nice");
    /** Linux weighs sessions against each other before it weighs processes within one: both are told. */
    private static final List<String> GIVING_WAY = List.of(
            "/bin/sh", "-c", "{ echo 10 > /proc/self/autogroup; } 2> /dev/null; exec " + NICE + " -n 10 \"$@\"", "sh");

    private static final List<String> ALWAYS =
            List.of("-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8");

    WorkerCommand {
        workers = List.copyOf(workers);
    }

    List<Part> parts(Ports ports, PartFolders folders, Connections connections) {
        return workers.stream()
                .<Part>map(worker -> part(worker, ports, folders, connections))
                .toList();
    }

    /** The workers that a machine may run beside these. */
    WorkerCommand spare() {
        return new WorkerCommand(
                home,
                Worker.most().stream()
                        .filter(worker -> !workers.contains(worker))
                        .toList());
    }

    private ProcessPart part(Worker worker, Ports ports, PartFolders folders, Connections connections) {
        Path scratch = folders.data().resolve("workers").resolve(worker.name());
        Map<String, String> environment = new HashMap<>(connections.environment());
        environment.putAll(own(ports, ports.of(worker), scratch, folders));
        environment.putAll(keys(worker, folders));
        int port = ports.of(worker);
        ProcessSpec spec =
                new ProcessSpec(worker.name(), port, command(worker), environment, scratch, folders.log(worker.name()));
        URI ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        return new ProcessPart(spec, folders.pidFile(worker.name()), HttpHealth.ok(ready));
    }

    private List<String> command(Worker worker) {
        List<String> command = new ArrayList<>();
        if (worker.givesWay() && Files.isExecutable(NICE)) {
            command.addAll(GIVING_WAY);
        }
        command.addAll(JavaCommand.jvm());
        command.addAll(worker.flags());
        command.addAll(ALWAYS);
        command.addAll(List.of("-jar", application(worker).toString()));
        return command;
    }

    private Path application(Worker worker) {
        return home.resolve(worker.application()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Fails while a worker is not built. */
    void requireBuilt() {
        for (Worker worker : workers) {
            if (!Files.exists(application(worker))) {
                throw new CommandException(
                        ExitCode.FAILED,
                        "The worker %s is not built: %s is missing. Maybe run ./mvnw -DskipTests package."
                                .formatted(worker.name(), application(worker)));
            }
        }
    }

    /** The keys by which models are signed: only who makes models gets the private one. */
    private static Map<String, String> keys(Worker worker, PartFolders folders) {
        SigningKeys keys = SigningKeys.readOrCreate(folders.secretFile("signing"));
        Map<String, String> given = new HashMap<>();
        given.put("TRENDLOOM_SIGNING_TRUSTED", keys.trusted().toString());
        if (worker.signsModels()) {
            given.put("TRENDLOOM_SIGNING_KEY", keys.signing().toString());
        }
        return given;
    }

    private Map<String, String> own(Ports ports, int port, Path scratch, PartFolders folders) {
        Map<String, String> own = new HashMap<>();
        own.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        // One machine is its user's: nobody else can reach the workers, so nobody is asked who they are.
        own.put("TRENDLOOM_ACCESS_REQUIRED", "false");
        own.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        own.put("TRENDLOOM_DATA_DIR", scratch.toString());
        // Native thread pools must not spin on cores that other parts share.
        own.put("OMP_WAIT_POLICY", "PASSIVE");
        own.put("DJL_OFFLINE", "true");
        own.put("DJL_CACHE_DIR", folders.cache().resolve("djl").toString());
        own.put("ENGINE_CACHE_DIR", folders.cache().resolve("djl").toString());
        for (Worker first : Worker.ALL) {
            String name = first.shortName().toUpperCase(java.util.Locale.ROOT);
            own.put("TRENDLOOM_" + name + "_URL", "http://127.0.0.1:" + ports.of(first));
        }
        return own;
    }
}
