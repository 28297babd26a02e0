package io.trendloom.ingest.door;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.door.Submission.Ticket;
import java.util.List;

/** Submissions of one kind that are stored together, in order of arrival. */
record Group(Kind kind, List<Ticket> tickets) {
    Group {
        tickets = List.copyOf(tickets);
    }
}
