package io.trendloom.launcher.load;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Progress;
import io.trendloom.preparation.format.BrokenRow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Loads one file: two chunks on their way at a time, results in the order of the rows. */
final class FileLoad {
    private static final int IN_FLIGHT = 2;

    private final Door door;
    private final ResultsFile results;
    private final Progress progress;
    private final Tally tally = new Tally();

    FileLoad(Door door, ResultsFile results, Progress progress) {
        this.door = door;
        this.results = results;
        this.progress = progress;
    }

    /** A chunk and its answer to come. */
    private record Sent(Chunk chunk, Future<List<RowAnswer>> answers) {}

    Tally run(ChunkSource source) throws InterruptedException {
        Deque<Sent> sent = new ArrayDeque<>();
        ExecutorService senders = Executors.newFixedThreadPool(IN_FLIGHT);
        try {
            Chunk chunk = source.next();
            while (chunk != null) {
                Chunk next = chunk;
                sent.add(new Sent(next, senders.submit(() -> door.send(next, source.format()))));
                if (sent.size() > IN_FLIGHT) {
                    take(sent.remove());
                }
                chunk = source.next();
            }
            while (!sent.isEmpty()) {
                take(sent.remove());
            }
            return tally;
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.FAILED, "The file cannot be read to its end: %s.".formatted(e.getMessage()), e);
        } finally {
            senders.shutdownNow();
        }
    }

    private void take(Sent sent) throws InterruptedException, IOException {
        for (RowAnswer answer : inOrder(sent.chunk(), answers(sent))) {
            tally.add(answer);
            results.write(answer);
        }
        progress.at(
                sent.chunk().read(),
                String.format(Locale.ROOT, "%,d rows, %,d rejected", tally.rows(), tally.count(RowAnswer.REJECTED)));
    }

    private static List<RowAnswer> answers(Sent sent) throws InterruptedException {
        try {
            return sent.answers().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CommandException known) {
                throw known;
            }
            throw new CommandException(ExitCode.FAILED, "A part of the file was not sent: " + e.getCause(), e);
        }
    }

    private static List<RowAnswer> inOrder(Chunk chunk, List<RowAnswer> answers) {
        List<RowAnswer> all = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            all.add(answers.get(i).numbered(chunk.numbers().get(i)));
        }
        for (BrokenRow broken : chunk.broken()) {
            all.add(RowAnswer.rejected(broken.number(), broken.rule().text(), broken.reason()));
        }
        all.sort(Comparator.comparingLong(RowAnswer::row));
        return all;
    }
}
