package io.trendloom.launcher.load;

import io.trendloom.preparation.cleaning.Change;
import io.trendloom.preparation.cleaning.Flag;
import io.trendloom.preparation.row.CleanItem;
import io.trendloom.preparation.row.CleanReview;
import io.trendloom.preparation.row.CleanRow;
import io.trendloom.preparation.row.CleanSale;
import io.trendloom.preparation.row.CleanSignal;
import io.trendloom.preparation.row.CleanStock;
import io.trendloom.preparation.row.CleanView;
import io.trendloom.preparation.row.PreparedRow;
import io.trendloom.preparation.row.Rejection;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what would become of rows, in memory that grows with distinct ids only, and with those up to a bound. */
final class DryRunCount {
    private static final int FIRST = 10;

    private final Map<String, Long> results = new TreeMap<>();
    private final Map<String, Long> stored = new TreeMap<>();
    private final Map<String, Long> rules = new TreeMap<>();
    private final Map<String, Long> changed = new TreeMap<>();
    private final Map<String, Long> flags = new TreeMap<>();
    private final Map<String, Long> languages = new TreeMap<>();
    private final List<Rejection> first = new ArrayList<>();
    private final Fingerprints contents = new Fingerprints();
    private final Fingerprints versions = new Fingerprints();
    private final Fingerprints titles = new Fingerprints();
    private final Fingerprints retitled = new Fingerprints();
    private long rows;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;

    long rows() {
        return rows;
    }

    void add(PreparedRow row, Set<Change> changes) {
        rows++;
        switch (row) {
            case Rejection rejection -> reject(rejection);
            case CleanRow clean -> take(clean, changes);
        }
    }

    private void reject(Rejection rejection) {
        count(results, RowAnswer.REJECTED);
        count(rules, rejection.rule());
        if (first.size() < FIRST) {
            first.add(rejection);
        }
    }

    private void take(CleanRow row, Set<Change> changes) {
        String result = result(row);
        count(results, result);
        if (!result.equals("stored")) {
            return;
        }
        changes.forEach(change -> count(changed, change.text()));
        Flag.of(row).forEach(flag -> count(flags, flag.text()));
        switch (row) {
            case CleanSale sale -> {
                count(stored, nameOf(sale));
                day(sale.day());
                item(sale.itemId(), sale.item() == null ? null : sale.item().title());
                language(sale.item() == null ? null : sale.item().language());
            }
            case CleanItem item -> {
                count(stored, "items");
                item.signals().forEach(signal -> count(stored, "signals of items"));
                day(item.knownDay());
                item(item.id(), item.title());
                language(item.language());
            }
            case CleanReview review -> {
                count(stored, "reviews");
                day(review.day());
                item(review.itemId(), null);
                language(review.language());
            }
            case CleanStock stock -> {
                count(stored, "stock");
                day(stock.day());
                item(stock.itemId(), null);
            }
            case CleanSignal signal -> {
                count(stored, "signals");
                day(signal.day());
            }
            case CleanView view -> {
                count(stored, "views");
                day(view.day());
                item(view.itemId(), null);
            }
        }
    }

    private static String nameOf(CleanSale sale) {
        if (sale.removed()) {
            return "removed sales";
        }
        return sale.cancellation() ? "cancellations" : "sales";
    }

    /** As the door decides it: a version below the last is stale, the last content again is a duplicate. */
    private String result(CleanRow row) {
        long id = Fingerprints.of(row.id());
        Long version = row.version();
        if (version != null) {
            long before = versions.put(id, version + 1);
            if (before > version + 1) {
                versions.put(id, before);
                return "stale";
            }
        }
        CleanRow facts = row instanceof CleanItem item ? item.withoutSignals() : row;
        long content = Fingerprints.of(facts.toString());
        return contents.put(id, content) == content ? "duplicate" : "stored";
    }

    private void item(String id, @Nullable String title) {
        long item = Fingerprints.of(id);
        if (title == null) {
            keep(item);
            return;
        }
        long now = Fingerprints.of(title);
        long before = titles.put(item, now);
        if (before != 0 && before != item && before != now) {
            retitled.put(item, 1);
        }
    }

    /** An item of which no title is known stands under its own fingerprint. */
    private void keep(long item) {
        long before = titles.put(item, item);
        if (before != 0) {
            titles.put(item, before);
        }
    }

    private void language(@Nullable String language) {
        if (language != null) {
            count(languages, language);
        }
    }

    private void day(@Nullable LocalDate day) {
        if (day != null) {
            firstDay = firstDay == null || day.isBefore(firstDay) ? day : firstDay;
            lastDay = lastDay == null || day.isAfter(lastDay) ? day : lastDay;
        }
    }

    private static void count(Map<String, Long> counts, String name) {
        counts.merge(name, 1L, Long::sum);
    }

    DryRunReport report(Path file, Charset encoding) {
        boolean whole = !contents.isFull() && !titles.isFull();
        return new DryRunReport(
                file.toString(),
                encoding.name(),
                new DryRunReport.Counts(rows, results, stored, rules, changed, flags, whole),
                new DryRunReport.Catalogue(titles.size(), retitled.size(), languages),
                new DryRunReport.Days(firstDay, lastDay),
                first);
    }
}
