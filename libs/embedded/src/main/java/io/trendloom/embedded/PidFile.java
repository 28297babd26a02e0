package io.trendloom.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Remembers one process across restarts of whoever started it, without ever taking a stranger for it. */
public final class PidFile {
    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    public void write(ProcessIdentity identity) {
        try {
            SecretFile.replace(file, identity.line());
        } catch (IOException e) {
            throw new PartException("The pid file (%s) cannot be written: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /** The remembered process if it still runs, else null. */
    public @Nullable ProcessIdentity running() {
        try {
            ProcessIdentity remembered = ProcessIdentity.parse(Files.readString(file));
            return remembered != null && remembered.isRunning() ? remembered : null;
        } catch (IOException missing) {
            return null;
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new PartException("The pid file (%s) cannot be deleted: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
