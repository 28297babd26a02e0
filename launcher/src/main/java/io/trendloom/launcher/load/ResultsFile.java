package io.trendloom.launcher.load;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.api.JsonApi;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What became of each row of one file, a JSON object a line. */
final class ResultsFile implements AutoCloseable {
    private static final ObjectWriter JSON = JsonApi.JSON.writerFor(RowAnswer.class);

    private final Path path;
    private final BufferedWriter out;

    private ResultsFile(Path path, BufferedWriter out) {
        this.path = path;
        this.out = out;
    }

    static ResultsFile create(Path path) {
        try {
            return new ResultsFile(path, Files.newBufferedWriter(path));
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.FAILED,
                    "The results (%s) cannot be written: %s. Maybe name another place with --results."
                            .formatted(path, e),
                    e);
        }
    }

    Path path() {
        return path;
    }

    void write(RowAnswer answer) throws IOException {
        out.write(JSON.writeValueAsString(answer));
        out.newLine();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
