package io.trendloom.system.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts how often each sale is in the series, digit by digit. */
final class Counting {
    private static final int LONGEST = 200;

    private final Ledger ledger;
    private final List<String> differences = new ArrayList<>();
    private int inSeries;
    private int lost;
    private int duplicated;
    private int deadLettered;

    Counting(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Counts a sale, and takes what is counted out of the series. */
    void sale(Sale sale, Map<String, Map<LocalDate, Long>> series) {
        Map<LocalDate, Long> days = series.get(sale.itemId());
        long units = days.getOrDefault(sale.day(), 0L);
        long one = Math.round(Math.pow(10, sale.place()));
        int times = (int) (Math.abs(units) / one % 10);
        days.put(sale.day(), units - Long.signum(units) * times * one);
        inSeries += times > 0 ? 1 : 0;
        duplicated += Math.max(0, times - 1);
        boolean isLost = times == 0 && ledger.isAcknowledged(sale.id());
        lost += isLost ? 1 : 0;
        if (isLost || times > 1) {
            differences.add(
                    "%s of %s on %s is in the series %d times".formatted(sale.id(), sale.itemId(), sale.day(), times));
        }
    }

    /** What nobody sold. */
    void leftOver(String item, Map<LocalDate, Long> days) {
        days.forEach((day, units) -> {
            if (units != 0) {
                differences.add("%s on %s has %d thousandths that nobody sold".formatted(item, day, units));
            }
        });
    }

    /** Dead letters against poison. */
    void letters(Set<String> poison, Set<String> letters) {
        deadLettered = letters.size();
        poison.stream().filter(body -> !letters.contains(body)).forEach(body -> add("No dead letter", body));
        letters.stream()
                .filter(body -> !poison.contains(body))
                .forEach(body -> add("A dead letter, and no poison", body));
    }

    private void add(String what, String body) {
        differences.add(what + ": " + body.substring(0, Math.min(LONGEST, body.length())));
    }

    Verdict verdict() {
        return new Verdict(
                ledger.attempts(), ledger.acknowledged(), inSeries, lost, duplicated, deadLettered, differences);
    }
}
