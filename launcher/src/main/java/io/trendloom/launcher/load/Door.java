package io.trendloom.launcher.load;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.RefusedException;
import io.trendloom.launcher.api.UnreachableException;
import io.trendloom.preparation.format.RowFormat;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The way in: sends a chunk again until it is answered whole, which is harmless, for rows are known by their ids. */
public final class Door {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final JsonApi api;
    private final String path;
    private final Duration patience;
    private final Map<String, String> headers;

    /**
     * One way in.
     *
     * @param path with its query
     * @param patience how long a chunk may go unanswered
     */
    public Door(JsonApi api, String path, Duration patience) {
        this(api, path, patience, Map.of());
    }

    Door(JsonApi api, String path, Duration patience, Map<String, String> headers) {
        this.api = api;
        this.path = path;
        this.patience = patience;
        this.headers = Map.copyOf(headers);
    }

    private Map<String, String> headers(RowFormat format) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", format.contentType());
        all.put("Accept", "*/*");
        return all;
    }

    /** What became of each row of the chunk. */
    public List<RowAnswer> send(Chunk chunk, RowFormat format) throws InterruptedException {
        if (chunk.numbers().isEmpty()) {
            return List.of();
        }
        long deadline = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            RuntimeException failure;
            try (InputStream answer = api.post(path, headers(format), chunk.body())) {
                return AnswerReader.read(answer, format, chunk.numbers().size());
            } catch (UnreachableException away) {
                failure = away;
            } catch (RefusedException refused) {
                failure = refused;
                if (!refused.isPassing()) {
                    throw new CommandException(ExitCode.FAILED, String.valueOf(refused.getMessage()), refused);
                }
            } catch (IOException cutOff) {
                failure = new CommandException(
                        ExitCode.UNAVAILABLE, "ingest-service broke off: %s.".formatted(cutOff.getMessage()), cutOff);
            }
            giveUp(failure, deadline);
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void giveUp(RuntimeException failure, long deadline) {
        if (System.nanoTime() > deadline) {
            throw new CommandException(
                    ExitCode.UNAVAILABLE,
                    "%s It was tried for %d s. Run the same command again: rows that are in already stay once."
                            .formatted(failure.getMessage(), patience.toSeconds()),
                    failure);
        }
    }
}
