package io.trendloom.preparation.ledger;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which return takes back which sale. Customer, item and quantity are the same, the return is not before the sale and no
 * later than its own span after it; each return takes back one sale, the latest that is left, and of two at the same time
 * the later line. The answer depends on the lines alone, not on the order in which they came.
 */
public final class ReturnMatching {
    private static final Comparator<SaleLine> BY_TIME =
            Comparator.comparing(SaleLine::time).thenComparing(SaleLine::position);

    private ReturnMatching() {}

    /** Sale taken back, by id of the return; returns without one are not in it. */
    public static Map<String, String> of(Collection<SaleLine> lines) {
        Map<MatchKey, List<SaleLine>> alike = new HashMap<>();
        for (SaleLine line : lines) {
            MatchKey key = line.matchKey();
            if (key != null) {
                alike.computeIfAbsent(key, unused -> new ArrayList<>()).add(line);
            }
        }
        Map<String, String> pairs = new HashMap<>();
        alike.values().forEach(group -> match(group, pairs));
        return pairs;
    }

    private static void match(List<SaleLine> group, Map<String, String> pairs) {
        List<SaleLine> left = new ArrayList<>(
                group.stream().filter(line -> !line.isReturn()).sorted(BY_TIME).toList());
        for (SaleLine back :
                group.stream().filter(SaleLine::isReturn).sorted(BY_TIME).toList()) {
            SaleLine sale = latestBefore(back, left);
            if (sale != null) {
                left.remove(sale);
                pairs.put(back.id(), sale.id());
            }
        }
    }

    private static @Nullable SaleLine latestBefore(SaleLine back, List<SaleLine> sales) {
        LocalDateTime earliest = back.time().minus(Objects.requireNonNull(back.reversal()));
        for (SaleLine sale : sales.reversed()) {
            if (!sale.time().isAfter(back.time())) {
                return sale.time().isBefore(earliest) ? null : sale;
            }
        }
        return null;
    }
}
