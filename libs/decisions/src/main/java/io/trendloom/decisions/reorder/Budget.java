package io.trendloom.decisions.reorder;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Splits money over orders by marginal analysis: the next packs go where the money brings most sales (Fox, Discrete optimization
 * via marginal analysis, 1966). The minimum of an order is bought whole or not at all.
 */
public final class Budget {
    /** An order is bought in at most so many parts. */
    private static final int PARTS = 20;

    private Budget() {}

    /**
     * The orders that the money allows, in their order.
     *
     * @param money positive, in the reporting currency
     */
    public static List<Reorder> split(double money, List<PricedReorder> orders) {
        if (!(money > 0) || Double.isInfinite(money)) {
            throw new IllegalArgumentException("The budget (%s) must be positive and finite.".formatted(money));
        }
        PriorityQueue<Part> open =
                new PriorityQueue<>(Comparator.comparingDouble(Part::worth).reversed());
        IntStream.range(0, orders.size()).forEach(i -> add(open, i, orders.get(i), 0));
        long[] bought = new long[orders.size()];
        double left = money;
        while (!open.isEmpty()) {
            Part part = open.remove();
            if (part.cost() <= left) {
                left -= part.cost();
                bought[part.place()] = part.to();
                add(open, part.place(), orders.get(part.place()), part.to());
            }
        }
        return IntStream.range(0, orders.size())
                .mapToObj(i -> bought[i] == orders.get(i).reorder().quantity()
                        ? orders.get(i).reorder()
                        : orders.get(i).reorder().cutTo(bought[i]))
                .toList();
    }

    private static void add(PriorityQueue<Part> open, int place, PricedReorder order, long bought) {
        long quantity = order.reorder().quantity();
        if (bought < quantity) {
            ReorderTerms terms = order.reorder().terms();
            long part = Math.max(1, quantity / PARTS);
            long step = bought == 0 ? terms.packed(part) : terms.inPacks(part);
            open.add(part(place, order, bought, Math.min(quantity, bought + step)));
        }
    }

    private static Part part(int place, PricedReorder order, long from, long to) {
        double cost = (to - from) * order.cost();
        double position = order.reorder().position();
        return new Part(place, to, cost, order.gain(position + from, position + to) / cost);
    }

    /**
     * The next units of an order.
     *
     * @param place of the order
     * @param to units of the order with them
     * @param worth expected sales by money
     */
    private record Part(int place, long to, double cost, double worth) {}
}
