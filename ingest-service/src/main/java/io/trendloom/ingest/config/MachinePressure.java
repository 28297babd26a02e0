package io.trendloom.ingest.config;

import io.trendloom.ingest.door.Pressure;
import io.trendloom.platform.messaging.OutboxRelay;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** The disk under the data directory, and the outbox. */
@Singleton
class MachinePressure implements Pressure {
    private final Optional<Path> data;
    private final OutboxRelay outbox;

    MachinePressure(PseudonymConfig config, OutboxRelay outbox) {
        this.data = config.dataDir();
        this.outbox = outbox;
    }

    @Override
    public long freeBytes() {
        try {
            return data.isPresent() ? Files.getFileStore(data.get()).getUsableSpace() : Long.MAX_VALUE;
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    @Override
    public long waitingMessages() throws SQLException {
        return outbox.lag().messages();
    }
}
