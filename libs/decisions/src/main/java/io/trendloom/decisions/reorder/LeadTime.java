package io.trendloom.decisions.reorder;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long a supplier takes, as a distribution over whole days.
 *
 * @param shares probability of each number of days; they sum to 1
 */
public record LeadTime(SortedMap<Integer, Double> shares) {
    /** The longest, in days. */
    public static final int LONGEST = 365;

    private static final double ROUNDING = 1e-6;

    public LeadTime {
        for (Map.Entry<Integer, Double> each : shares.entrySet()) {
            if (each.getKey() < 1 || each.getKey() > LONGEST) {
                throw new IllegalArgumentException(
                        "The lead time (%d days) must be from 1 to %d days.".formatted(each.getKey(), LONGEST));
            }
            if (!(each.getValue() > 0 && each.getValue() <= 1 + ROUNDING)) {
                throw new IllegalArgumentException(
                        "The probability (%s) of a lead time of %d days must be above 0, at most 1."
                                .formatted(each.getValue(), each.getKey()));
            }
        }
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            throw new IllegalArgumentException(
                    "The probabilities of the lead times must sum to 1, not to %s.".formatted(sum));
        }
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    }

    /** Always the same. */
    public static LeadTime ofDays(int days) {
        return new LeadTime(new TreeMap<>(Map.of(days, 1.0)));
    }

    /**
     * Reads {@code 7}, or {@code 5:0.2,7:0.6,10:0.2}: days and their probabilities.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static LeadTime parse(String text) {
        SortedMap<Integer, Double> shares = new TreeMap<>();
        try {
            for (String each : text.split(",", -1)) {
                String[] parts = each.strip().split(":", 2);
                shares.merge(
                        Integer.parseInt(parts[0].strip()),
                        parts.length == 1 ? 1 : Double.parseDouble(parts[1]),
                        Double::sum);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The lead time '%s' must be days, say 7, or days with probabilities, say 5:0.2,7:0.6,10:0.2."
                            .formatted(text),
                    e);
        }
        return new LeadTime(shares);
    }

    /** The longest that may happen, in days. */
    public int longest() {
        return shares.lastKey();
    }

    /** Expected days. */
    public double mean() {
        return shares.entrySet().stream()
                .mapToDouble(each -> each.getKey() * each.getValue())
                .sum();
    }
}
