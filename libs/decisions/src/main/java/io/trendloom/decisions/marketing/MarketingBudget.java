package io.trendloom.decisions.marketing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Splits money over items of which each takes one action or none, by incremental efficiency (Sinha and Zoltners, The multiple-choice
 * knapsack problem, 1979): the next step, to a first action or to a dearer one, is that which gains most for its money and can
 * still be paid.
 */
public final class MarketingBudget {
    private MarketingBudget() {}

    /**
     * What the money allows, in the order of the items.
     *
     * @param money positive, in the reporting currency
     */
    public static List<Marketing> split(double money, List<Choices> items) {
        if (!(money > 0) || Double.isInfinite(money)) {
            throw new IllegalArgumentException("The budget (%s) must be positive and finite.".formatted(money));
        }
        List<List<Measure>> ladders =
                items.stream().map(MarketingBudget::ladder).toList();
        PriorityQueue<Step> open =
                new PriorityQueue<>(Comparator.comparingDouble(Step::worth).reversed());
        int[] taken = new int[items.size()];
        IntStream.range(0, items.size()).forEach(item -> add(open, ladders, item, 1));
        double left = money;
        while (!open.isEmpty()) {
            Step step = open.remove();
            if (step.cost() <= left) {
                left -= step.cost();
                taken[step.item()] = step.rung();
                add(open, ladders, step.item(), step.rung() + 1);
            }
        }
        return IntStream.range(0, items.size())
                .mapToObj(item -> new Marketing(
                        items.get(item),
                        ladders.get(item).get(taken[item]),
                        taken[item] < ladders.get(item).size() - 1))
                .toList();
    }

    private static void add(PriorityQueue<Step> open, List<List<Measure>> ladders, int item, int rung) {
        List<Measure> ladder = ladders.get(item);
        if (rung < ladder.size()) {
            Measure from = ladder.get(rung - 1);
            Measure to = ladder.get(rung);
            open.add(new Step(item, rung, to.cost() - from.cost(), worth(from, to)));
        }
    }

    /** Nothing, then actions that cost and gain ever more, each further one less for its money. */
    private static List<Measure> ladder(Choices choices) {
        List<Measure> ladder = new ArrayList<>();
        ladder.add(Measure.leave(choices.offer()));
        choices.measures().stream()
                .sorted(Comparator.comparingDouble(Measure::cost)
                        .thenComparing(Comparator.comparingDouble(Measure::gain).reversed()))
                .filter(measure -> measure.gain() > 0)
                .forEach(measure -> climb(ladder, measure));
        return ladder;
    }

    private static void climb(List<Measure> ladder, Measure next) {
        if (next.gain() <= ladder.getLast().gain()) {
            return;
        }
        while (ladder.size() > 1
                && worth(ladder.get(ladder.size() - 2), next)
                        >= worth(ladder.get(ladder.size() - 2), ladder.getLast())) {
            ladder.removeLast();
        }
        ladder.add(next);
    }

    private static double worth(Measure from, Measure to) {
        double cost = to.cost() - from.cost();
        return cost > 0 ? (to.gain() - from.gain()) / cost : Double.POSITIVE_INFINITY;
    }

    private record Step(int item, int rung, double cost, double worth) {}
}
