package io.trendloom.ingest.door;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.door.Submission.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Puts submissions of a kind together until there are enough rows or the first has waited long enough. */
final class GroupAssembler {
    private final int enoughRows;
    private final long lingerNanos;
    private final Map<Kind, Open> open = new EnumMap<>(Kind.class);

    GroupAssembler(int enoughRows, Duration linger) {
        this.enoughRows = enoughRows;
        this.lingerNanos = linger.toNanos();
    }

    /** Adds a submission and answers the groups that are complete by it. */
    List<Group> add(Ticket ticket, long nanos) {
        List<Group> complete = new ArrayList<>();
        Kind kind = ticket.submission().kind();
        if (ticket.submission().alone()) {
            seal(kind, complete);
        }
        Open group = open.computeIfAbsent(kind, unused -> new Open(nanos + lingerNanos));
        group.tickets.add(ticket);
        group.rows += ticket.rows();
        if (ticket.submission().alone() || group.rows >= enoughRows) {
            seal(kind, complete);
        }
        return complete;
    }

    /** Groups whose time has come. */
    List<Group> due(long nanos) {
        List<Group> complete = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Open group = open.get(kind);
            if (group != null && nanos - group.deadline >= 0) {
                seal(kind, complete);
            }
        }
        return complete;
    }

    /** All groups, complete or not. */
    List<Group> all() {
        List<Group> complete = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            seal(kind, complete);
        }
        return complete;
    }

    /** How long until a group is due, at most the given time. */
    long nanosUntilDue(long nanos, long atMost) {
        return open.values().stream()
                .mapToLong(group -> Math.clamp(group.deadline - nanos, 0, atMost))
                .min()
                .orElse(atMost);
    }

    private void seal(Kind kind, List<Group> complete) {
        Open group = open.remove(kind);
        if (group != null) {
            complete.add(new Group(kind, group.tickets));
        }
    }

    private static final class Open {
        private final long deadline;
        private final List<Ticket> tickets = new ArrayList<>();
        private int rows;

        Open(long deadline) {
            this.deadline = deadline;
        }
    }
}
