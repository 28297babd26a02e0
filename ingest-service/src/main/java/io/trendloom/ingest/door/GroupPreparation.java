package io.trendloom.ingest.door;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.ingest.door.Submission.Ticket;
import io.trendloom.ingest.pseudonym.Pseudonyms;
import io.trendloom.ingest.rates.StoredRates;
import io.trendloom.ingest.raw.DoorObjects;
import io.trendloom.ingest.raw.Source;
import io.trendloom.ingest.row.RowNotes;
import io.trendloom.preparation.cleaning.Change;
import io.trendloom.preparation.cleaning.Flag;
import io.trendloom.preparation.format.BrokenRow;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.format.ReadRow;
import io.trendloom.preparation.row.CleanRow;
import io.trendloom.preparation.row.PreparedRow;
import io.trendloom.preparation.row.Rejection;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
        Map<Source, List<byte[]>> received = new LinkedHashMap<>();
        List<PreparedEntry> entries = new ArrayList<>();
        for (Ticket ticket : group.tickets()) {
            Submission submission = ticket.submission();
            List<byte[]> bytes = received.computeIfAbsent(submission.source(), unused -> new ArrayList<>());
            for (ReadRow row : submission.rows()) {
                entries.add(entry(submission, row, known, today, bytes));
            }
        }
        return new PreparedGroup(group.kind(), entries, stored(group.kind(), received), traceparent(group));
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
            Submission submission, ReadRow row, Map<String, String> known, LocalDate today, List<byte[]> received) {
        return switch (row) {
            case BrokenRow broken -> entry(submission, broken.number(), broken.rejection(), RowNotes.NONE, null);
            case RawRow raw -> masked(submission, raw, known, today, received);
        };
    }

    /** A row that masking or cleaning fails on leaves nothing behind: what it holds may be a person's. */
    private static PreparedEntry masked(
            Submission submission, RawRow raw, Map<String, String> known, LocalDate today, List<byte[]> received) {
        try {
            RawRow masked = submission.preparation().mask(raw, customer -> Objects.requireNonNull(known.get(customer)));
            Set<Change> changes = EnumSet.noneOf(Change.class);
            PreparedRow prepared = submission.preparation().prepare(masked, today, changes::add);
            byte[] bytes = masked.bytes();
            received.add(bytes);
            return entry(submission, raw.number(), prepared, notes(prepared, changes), bytes);
        } catch (RuntimeException e) {
            LOG.error("Row {} cannot be prepared.", raw.number(), e);
            return entry(submission, raw.number(), PatientCommit.notStorable(raw.number(), null), RowNotes.NONE, null);
        }
    }

    private static RowNotes notes(PreparedRow row, Set<Change> changes) {
        return row instanceof CleanRow clean ? new RowNotes(changes, Flag.of(clean)) : RowNotes.NONE;
    }

    private static PreparedEntry entry(
            Submission submission, long number, PreparedRow row, RowNotes notes, byte @Nullable [] bytes) {
        String source = row instanceof Rejection && bytes != null ? new String(bytes, StandardCharsets.UTF_8) : null;
        return new PreparedEntry(
                number, row, notes, source, submission.preparation().mapping(), submission.event());
    }

    private List<ObjectRef> stored(Kind kind, Map<Source, List<byte[]>> received) {
        List<ObjectRef> refs = new ArrayList<>();
        received.forEach((source, rows) -> {
            if (!rows.isEmpty()) {
                refs.add(objects.raw(kind, source, rows));
            }
        });
        return refs;
    }

    private static @Nullable String traceparent(Group group) {
        return group.tickets().stream()
                .map(ticket -> ticket.submission().traceparent())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
