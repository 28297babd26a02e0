package io.trendloom.decisions.recommendation.trial;

import io.trendloom.decisions.recommendation.Basket;
import io.trendloom.decisions.recommendation.Context;
import io.trendloom.decisions.recommendation.Learning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes questions of the orders after a cutoff. */
final class Questions {
    /** Items of an order from which it is asked for its other half. */
    private static final int LEAST = 4;

    private final LocalDate cutoff;
    private final List<Basket> after;
    private final Map<String, List<Basket>> past = new HashMap<>();

    Questions(List<Basket> known, LocalDate cutoff, List<Basket> after) {
        this.cutoff = cutoff;
        this.after = after;
        known.stream()
                .filter(basket -> basket.customer() != null)
                .forEach(basket -> past.computeIfAbsent(
                                Objects.requireNonNull(basket.customer()), unseen -> new ArrayList<>())
                        .add(basket));
    }

    List<Question> of(Task task, long seed) {
        return switch (task) {
            case NEXT_PURCHASE -> nextPurchases();
            case BASKET -> baskets(seed);
        };
    }

    private List<Question> nextPurchases() {
        List<Question> questions = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Basket basket : after) {
            String customer = basket.customer();
            List<Basket> before = customer == null ? null : past.get(customer);
            if (customer != null && before != null && asked.add(customer)) {
                Context context = Context.ofPast(before, cutoff, Learning.USUAL);
                questions.add(new Question(Task.NEXT_PURCHASE, customer, context, before, Set.copyOf(basket.items())));
            }
        }
        return questions;
    }

    private List<Question> baskets(long seed) {
        List<Question> questions = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < after.size(); i++) {
            List<String> items = new ArrayList<>(after.get(i).items());
            if (items.size() >= LEAST) {
                Collections.shuffle(items, random);
                int shown = items.size() / 2;
                questions.add(new Question(
                        Task.BASKET,
                        unit(after.get(i).customer(), i),
                        Context.of(items.subList(0, shown)),
                        List.of(),
                        Set.copyOf(items.subList(shown, items.size()))));
            }
        }
        return questions;
    }

    private String unit(@Nullable String customer, int order) {
        return customer != null ? "customer " + customer : "order " + order + " after " + cutoff;
    }
}
