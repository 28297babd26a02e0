package io.trendloom.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pid file that PostgreSQL keeps in its cluster; after a SIGKILL it may name a stranger or a zombie. */
final class PostmasterFile {
    private final Path cluster;

    PostmasterFile(Path cluster) {
        this.cluster = cluster;
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }

    /** The pid of the PostgreSQL that serves this cluster, or -1. */
    long pid() {
        try {
            long pid = Long.parseLong(Files.readAllLines(file()).getFirst().strip());
            boolean ours = ProcessIdentity.of(pid) != null
                    && Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                            .contains(cluster.toString());
            return ours ? pid : -1;
        } catch (IOException | java.util.NoSuchElementException | NumberFormatException gone) {
            return -1;
        }
    }

    /** PostgreSQL would refuse to start while the file names any live process. */
    void deleteStale() throws IOException {
        if (pid() < 0) {
            Files.deleteIfExists(file());
        }
    }
}
