package io.trendloom.launcher.machine;

import io.trendloom.embedded.BrokerAddress;
import io.trendloom.embedded.ObjectStoreAddress;
import io.trendloom.embedded.PartException;
import io.trendloom.embedded.PostgresAddress;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that start the system. */
public final class MachineOptions {
    @Mixin
    private DataDirectory data = new DataDirectory();

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "0",
            description = "Added to every port (default: ${DEFAULT-VALUE}).")
    private int portOffset;

    @Option(
            names = "--amqp",
            paramLabel = "URL",
            defaultValue = "${env:TRENDLOOM_AMQP}",
            description = "A RabbitMQ instead of the embedded broker, amqp://user:password@host:port/vhost "
                    + "(or in $TRENDLOOM_AMQP, where no process list shows it).")
    private @Nullable String amqp;

    @Option(
            names = "--s3",
            paramLabel = "URL",
            defaultValue = "${env:TRENDLOOM_S3}",
            description = "An S3 store instead of the embedded one, http://key:secret@host:port/bucket "
                    + "(or in $TRENDLOOM_S3).")
    private @Nullable String s3;

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            defaultValue = "${env:TRENDLOOM_POSTGRES}",
            description = "A PostgreSQL instead of the embedded one, postgresql://user:password@host:port/database "
                    + "(or in $TRENDLOOM_POSTGRES).")
    private @Nullable String postgres;

    @Option(
            names = "--workers",
            paramLabel = "NAME=N",
            split = ",",
            description = "How many of a worker to run, as in embed=2,forecast=3 (default: one of each).")
    private Map<String, Integer> workers = new LinkedHashMap<>();

    /** The workers to run. */
    List<Worker> workers() {
        return new WorkerCounts(workers).workers();
    }

    public java.nio.file.Path dataDirectory() {
        return data.path();
    }

    public int portOffset() {
        return Ports.requireOffset(portOffset);
    }

    @Nullable BrokerAddress amqp() {
        return parsed(amqp, BrokerAddress::parse);
    }

    @Nullable ObjectStoreAddress objectStore() {
        return parsed(s3, ObjectStoreAddress::parse);
    }

    @Nullable PostgresAddress postgres() {
        return parsed(postgres, PostgresAddress::parse);
    }

    private static <T> @Nullable T parsed(@Nullable String url, Function<String, T> parser) {
        if (url == null || url.isEmpty()) {
            return null;
        }
        try {
            return parser.apply(url);
        } catch (PartException unreadable) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(unreadable.getMessage()), unreadable);
        }
    }
}
