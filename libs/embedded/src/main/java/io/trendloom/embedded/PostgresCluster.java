package io.trendloom.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL cluster on disk, and the programs that make, start and stop it. */
record PostgresCluster(Path cluster, Path log, PostgresBinaries binaries, PostgresAccount account) {
    private static final String START_SECONDS = "300";
    private static final String STOP_SECONDS = "60";

    /** Makes the cluster if there is none yet, and writes its settings. */
    void prepare(PostgresAddress address) throws IOException, InterruptedException {
        Path home = home();
        Files.createDirectories(home);
        account.requireReach(home);
        account.requireReach(binaries.home());
        account.take(home);
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        account.take(log);
        if (!Files.exists(cluster)) {
            initialise(address);
        }
        Path settings = cluster.resolve("trendloom.conf");
        Files.writeString(settings, PostgresSettings.text(address.port()));
        account.take(settings);
    }

    private void initialise(PostgresAddress address) throws IOException, InterruptedException {
        Path half = home().resolve("cluster.new");
        UnpackedFolder.deleteRecursively(half);
        List<String> command = account.command(
                binaries.initdb(),
                "--pgdata=" + half,
                "--username=" + address.user(),
                "--auth=scram-sha-256",
                "--pwfile=/dev/stdin",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        require(command, address.password());
        Files.writeString(half.resolve("postgresql.conf"), "\ninclude 'trendloom.conf'\n", StandardOpenOption.APPEND);
        Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns once it takes connections, after crash recovery too. */
    void start() throws IOException, InterruptedException {
        require(control("start", "-t", START_SECONDS, "-l", log.toString()), null);
    }

    /** Ends sessions and stops; sessions that hang are cut off, which the next start recovers from. */
    void stop() throws IOException, InterruptedException {
        if (!run(control("stop", "-t", STOP_SECONDS, "-m", "fast"), null).isGood()) {
            run(control("stop", "-t", STOP_SECONDS, "-m", "immediate"), null);
        }
    }

    private List<String> control(String verb, String... options) {
        List<String> words = new java.util.ArrayList<>(List.of(binaries.control(), verb, "-w"));
        words.addAll(List.of("-D", cluster.toString()));
        words.addAll(List.of(options));
        return account.command(words.toArray(String[]::new));
    }

    private void require(List<String> command, @Nullable String input) throws IOException, InterruptedException {
        Command.Result result = run(command, input);
        if (!result.isGood()) {
            throw new IOException("%s ended with status %d (its log is %s): %s"
                    .formatted(String.join(" ", command), result.exitCode(), log, result.output()));
        }
    }

    private Command.Result run(List<String> command, @Nullable String input) throws IOException, InterruptedException {
        return Command.run(command, home(), input);
    }

    private Path home() {
        Path home = cluster.getParent();
        if (home == null) {
            throw new PartException("The cluster (%s) must be inside a folder.".formatted(cluster));
        }
        return home;
    }
}
