package io.trendloom.launcher.machine;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One supervisor a data directory; the lock goes with the process, however it ends. */
final class DirectoryLock implements AutoCloseable {
    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock of(Path dataDirectory) {
        Path file = dataDirectory.resolve("run").resolve("lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new CommandException(
                        ExitCode.BUSY,
                        ("The data directory (%s) is in use by the process %s. "
                                        + "Maybe stop it with Ctrl-C there, or choose another --data-dir.")
                                .formatted(dataDirectory, Files.readString(file).strip()));
            }
            channel.truncate(0);
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.FAILED, "The data directory (%s) cannot be locked: %s.".formatted(dataDirectory, e), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CommandException(ExitCode.FAILED, "The lock cannot be let go: %s.".formatted(e.getMessage()), e);
        }
    }
}
