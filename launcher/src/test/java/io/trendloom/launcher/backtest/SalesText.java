package io.trendloom.launcher.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** A file of sales, written line by line. */
final class SalesText {
    static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
    static final String COLUMNS = "day=date,item=sku,units=qty,price=price,title=name";

    private final StringBuilder text = new StringBuilder("date,sku,name,qty,price\n");

    /** Items that sell from 1 to {@code items} units on two days of three. */
    static SalesText shop(int items, int days) {
        SalesText shop = new SalesText();
        for (int day = 0; day < days; day++) {
            for (int item = 1; item <= items; item++) {
                if ((day + item) % 3 != 0) {
                    shop.line(FIRST.plusDays(day), "item-" + item, 1 + (item + day) % (item + 1));
                }
            }
        }
        return shop;
    }

    SalesText line(LocalDate day, String item, double units) {
        text.append(String.format(Locale.ROOT, "%s,%s,Mug of %s,%s,2.50%n", day, item, item, units));
        return this;
    }

    Path write(Path folder) {
        try {
            return Files.writeString(folder.resolve("sales.csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
