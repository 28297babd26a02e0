package io.trendloom.launcher.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.RefusedException;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import io.trendloom.launcher.api.UnreachableException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dead letters of several workers; one that does not answer is named, and the others are asked all the same. */
final class DeadLetters {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final List<JsonApi> workers;
    private final Terminal terminal;
    private boolean whole = true;

    private DeadLetters(List<JsonApi> workers, Terminal terminal) {
        this.workers = workers;
        this.terminal = terminal;
    }

    static DeadLetters of(List<Service> workers, SystemOptions system, Terminal terminal) {
        return new DeadLetters(workers.stream().map(system::api).toList(), terminal);
    }

    /** Letters, worker by worker in the order in which they came. */
    List<JsonNode> list(String state, @Nullable String queue) throws InterruptedException {
        List<JsonNode> letters = new ArrayList<>();
        for (JsonApi worker : workers) {
            try {
                letters.addAll(list(worker, state, queue));
            } catch (UnreachableException away) {
                skip(away);
            }
        }
        return letters;
    }

    /** A letter with its body. */
    JsonNode show(String id) throws InterruptedException {
        return find(id, worker -> worker.get(path(id)));
    }

    /** Sends a letter back to its queue. */
    JsonNode replay(String id) throws InterruptedException {
        return find(id, worker -> replay(worker, id));
    }

    /** Sends all letters that wait back to their queues; answers those that it sent. */
    List<JsonNode> replayAll(@Nullable String queue) throws InterruptedException {
        List<JsonNode> replayed = new ArrayList<>();
        for (JsonApi worker : workers) {
            try {
                for (JsonNode letter : list(worker, "waiting", queue)) {
                    replayUnlessGone(worker, letter.path("id").asText(), replayed);
                }
            } catch (UnreachableException away) {
                skip(away);
            }
        }
        return replayed;
    }

    /** Whether every worker has answered. */
    ExitCode exitCode() {
        return whole ? ExitCode.OK : ExitCode.UNAVAILABLE;
    }

    private static List<JsonNode> list(JsonApi worker, String state, @Nullable String queue)
            throws InterruptedException {
        String path = "/v1/dead-letters?limit=500&state=" + state + (queue == null ? "" : "&queue=" + queue);
        List<JsonNode> letters = new ArrayList<>();
        JsonNode page = worker.get(path);
        page.path("letters").forEach(letters::add);
        while (page.hasNonNull("next")) {
            page = worker.get(path + "&after=" + page.path("next").asText());
            page.path("letters").forEach(letters::add);
        }
        return letters;
    }

    private static JsonNode replay(JsonApi worker, String id) throws InterruptedException {
        return worker.post(path(id) + "/replay", JsonApi.JSON.createObjectNode());
    }

    /** Somebody else may replay it at the same time. */
    private static void replayUnlessGone(JsonApi worker, String id, List<JsonNode> replayed)
            throws InterruptedException {
        try {
            replayed.add(replay(worker, id));
        } catch (RefusedException refused) {
            if (refused.status() != CONFLICT) {
                throw refused;
            }
        }
    }

    private JsonNode find(String id, Question question) throws InterruptedException {
        for (JsonApi worker : workers) {
            try {
                return question.ask(worker);
            } catch (RefusedException refused) {
                if (refused.status() != NOT_FOUND) {
                    throw refused;
                }
            } catch (UnreachableException away) {
                skip(away);
            }
        }
        throw new CommandException(
                whole ? ExitCode.FAILED : ExitCode.UNAVAILABLE,
                "The dead letter (%s) must be one that a worker has. Maybe look for it: trendloom dead-letters list --all."
                        .formatted(id));
    }

    private void skip(UnreachableException away) {
        whole = false;
        terminal.note(String.valueOf(away.getMessage()));
    }

    private static String path(String id) {
        return "/v1/dead-letters/" + JsonApi.segment(id);
    }

    private interface Question {
        JsonNode ask(JsonApi worker) throws InterruptedException;
    }
}
