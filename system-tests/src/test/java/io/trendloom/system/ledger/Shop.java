package io.trendloom.system.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A shop's sales, all made of one seed: as many items as days, up to seven sales of an item on a day, told in no order.
 *
 * @param name what its ids begin with
 * @param sales different sales
 */
record Shop(String name, int sales, long seed) {
    static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
    /** A sale of these many is told wrong first, or last, and put right by its version. */
    private static final int CORRECTED = 20;

    private static final int WRONG = 5;

    Shop {
        if (sales < 1) {
            throw new IllegalArgumentException("The sales (%d) must be at least 1.".formatted(sales));
        }
    }

    int items() {
        return (int) Math.ceil(Math.sqrt(Math.ceilDiv(sales, Sale.PLACES)));
    }

    LocalDate lastDay() {
        return right(sales - 1).day();
    }

    List<String> itemIds() {
        return IntStream.range(0, items()).mapToObj(this::itemId).toList();
    }

    private String itemId(int item) {
        return name + "-item-" + item;
    }

    /** What is to be in the series. */
    Sale right(int number) {
        int cell = number / Sale.PLACES;
        Long version = isCorrected(number) ? 2L : null;
        LocalDate day = FIRST_DAY.plusDays(cell / items());
        return new Sale(name + "-" + number, itemId(cell % items()), day, number % Sale.PLACES, version, 1);
    }

    private static boolean isCorrected(int number) {
        return number % CORRECTED == 1;
    }

    /** All that the shop tells, in the order in which it tells it. */
    List<Sale> told() {
        List<Sale> told = new ArrayList<>();
        for (int number = 0; number < sales; number++) {
            Sale sale = right(number);
            told.add(sale);
            if (isCorrected(number)) {
                told.add(new Sale(sale.id(), sale.itemId(), sale.day(), sale.place(), 1L, WRONG));
            }
        }
        Collections.shuffle(told, new Random(seed));
        return told;
    }
}
