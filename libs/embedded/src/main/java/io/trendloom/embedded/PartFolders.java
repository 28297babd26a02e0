package io.trendloom.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the parts of one system keep their state.
 *
 * @param data a folder a part within it, and {@code secrets}, {@code run} (pid files)
 * @param cache what is unpacked from Maven artifacts; safe to delete while nothing runs
 * @param logs one file a part
 */
public record PartFolders(Path data, Path cache, Path logs) {
    public PartFolders {
        data = data.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
        logs = logs.toAbsolutePath().normalize();
    }

    /** Everything below one folder. */
    public static PartFolders under(Path data) {
        return new PartFolders(data, data.resolve("cache"), data.resolve("logs"));
    }

    /** Makes the folders that are missing; secrets and pid files are for their owner alone. */
    public PartFolders create() {
        try {
            Files.createDirectories(data);
            Files.createDirectories(cache);
            Files.createDirectories(logs);
            Files.createDirectories(data.resolve("run"));
            Path secrets = Files.createDirectories(data.resolve("secrets"));
            Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rwx------"));
            return this;
        } catch (IOException e) {
            throw new PartException("The data directory (%s) cannot be made: %s.".formatted(data, e), e);
        }
    }

    public Path log(String part) {
        return logs.resolve(part + ".log");
    }

    public PidFile pidFile(String part) {
        return new PidFile(data.resolve("run").resolve(part + ".pid"));
    }

    public Path secretFile(String name) {
        return data.resolve("secrets").resolve(name);
    }
}
