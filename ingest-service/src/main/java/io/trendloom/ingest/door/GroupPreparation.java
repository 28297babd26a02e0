package io.trendloom.ingest.door;

import io.trendloom.ingest.door.Submission.Ticket;
import io.trendloom.ingest.pseudonym.Pseudonyms;
import io.trendloom.ingest.rates.StoredRates;
import io.trendloom.ingest.raw.DoorObjects;
import io.trendloom.ingest.row.RowNotes;
import io.trendloom.preparation.format.BrokenRow;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.format.ReadRow;
import io.trendloom.preparation.row.Rejection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first half of a group's way: pseudonyms, masking, raw objects, cleaning. */
final class GroupPreparation {
    private static final Logger LOG = LoggerFactory.getLogger(GroupPreparation.class);

    private final Pseudonyms pseudonyms;
    private final DoorObjects objects;
    private final StoredRates rates;
    private final Clock shopClock;

    /**
     * @param shopClock in the shop's time zone
     */
    GroupPreparation(Pseudonyms pseudonyms, DoorObjects objects, StoredRates rates, Clock shopClock) {
        this.pseudonyms = pseudonyms;
        this.objects = objects;
        this.rates = rates;
        this.shopClock = shopClock;
    }

    PreparedGroup prepare(Group group) throws SQLException {
        rates.refresh();
        Map<String, String> known = pseudonyms.of(customers(group));
        LocalDate today = LocalDate.now(shopClock);
        ReceivedRows received = new ReceivedRows();
        List<PreparedEntry> entries = new ArrayList<>();
        for (Ticket ticket : group.tickets()) {
            for (ReadRow row : ticket.submission().rows()) {
                entries.add(entry(ticket.submission(), row, known, today, received));
            }
        }
        return new PreparedGroup(
                group.kind(), today, entries, received.store(group.kind(), objects), traceparent(group));
    }

    private static Set<String> customers(Group group) {
        Set<String> customers = new HashSet<>();
        for (Ticket ticket : group.tickets()) {
            for (ReadRow row : ticket.submission().rows()) {
                String customer = row instanceof RawRow raw
                        ? ticket.submission().preparation().customer(raw)
                        : null;
                if (customer != null) {
                    customers.add(customer);
                }
            }
        }
        return customers;
    }

    private static PreparedEntry entry(
            Submission submission, ReadRow row, Map<String, String> known, LocalDate today, ReceivedRows received) {
        return switch (row) {
            case BrokenRow broken -> letGo(submission, broken.number(), broken.rejection());
            case RawRow raw -> masked(submission, raw, known, today, received);
        };
    }

    /** A row that masking or cleaning fails on leaves nothing behind: what it holds may be a person's. */
    private static PreparedEntry masked(
            Submission submission, RawRow raw, Map<String, String> known, LocalDate today, ReceivedRows received) {
        try {
            RawRow masked = submission.preparation().mask(raw, customer -> Objects.requireNonNull(known.get(customer)));
            return PreparedEntry.of(
                    masked,
                    submission.preparation(),
                    submission.source(),
                    today,
                    () -> received.add(submission, raw.number(), masked.bytes()));
        } catch (RuntimeException e) {
            LOG.error("Row {} cannot be prepared.", raw.number(), e);
            return letGo(submission, raw.number(), PatientCommit.notStorable(raw.number(), null));
        }
    }

    private static PreparedEntry letGo(Submission submission, long number, Rejection rejection) {
        return new PreparedEntry(
                number, rejection, RowNotes.NONE, null, submission.preparation().mapping(), submission.event(), null);
    }

    private static @Nullable String traceparent(Group group) {
        return group.tickets().stream()
                .map(ticket -> ticket.submission().traceparent())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
