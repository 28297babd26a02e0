package io.trendloom.preparation;

import io.trendloom.contract.Kind;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.BrokenRow;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.format.ReadRow;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.format.RowReader;
import io.trendloom.preparation.mapping.Mappings;
import io.trendloom.preparation.row.CleanRow;
import io.trendloom.preparation.row.CleanSale;
import io.trendloom.preparation.row.Rejection;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what becomes of the rows of a whole Online Retail file. Run by hand: its argument is the file. */
final class OnlineRetailCount {
    private final Preparation preparation = new Preparation(
            Mappings.of("online-retail", Kind.SALES), new Shop(ZoneId.of("Europe/London"), "GBP"), Limits.DEFAULT);
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> items = new HashSet<>();

    public static void main(String[] args) throws Exception {
        for (int round = 0; round < 4; round++) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            OnlineRetailCount count = new OnlineRetailCount();
            int rows = count.read(Path.of(args[0]));
            double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "%d rows, %.2f s of one core, %.0f rows/s%n", rows, seconds, rows / seconds);
            count.counts.forEach((name, n) -> System.out.printf(Locale.ROOT, "%-28s %7d%n", name, n));
            System.out.printf(Locale.ROOT, "%-28s %7d%n", "products", count.items.size());
        }
    }

    private int read(Path file) throws Exception {
        int rows = 0;
        try (InputStream in = Files.newInputStream(file);
                RowReader reader = preparation.open(in, RowFormat.CSV)) {
            for (ReadRow row = reader.next(); row != null; row = reader.next()) {
                rows++;
                switch (row) {
                    case BrokenRow broken -> add(broken.rule().text());
                    case RawRow raw -> take(raw);
                }
            }
        }
        return rows;
    }

    private void take(RawRow raw) {
        RawRow masked = preparation.mask(raw, customer -> "c" + customer);
        switch (preparation.prepare(masked, LocalDate.of(2012, 1, 1))) {
            case Rejection rejection -> add("rejected " + rejection.rule());
            case CleanSale sale when !ids.add(sale.id()) -> add("duplicate");
            case CleanSale sale when sale.cancellation() -> add("accepted cancellation");
            case CleanSale sale -> {
                items.add(sale.itemId());
                add("accepted sale");
            }
            case CleanRow other -> add("row of another kind");
        }
    }

    private void add(String name) {
        counts.merge(name, 1, Integer::sum);
    }
}
