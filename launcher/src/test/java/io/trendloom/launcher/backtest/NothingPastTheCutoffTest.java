package io.trendloom.launcher.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.launcher.RecordedTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two files that are alike up to a cutoff, and in nothing after it, give the same forecasts at the cutoff. */
class NothingPastTheCutoffTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate CUTOFF = FIRST.plusDays(140);
    private static final LocalDate LAST = CUTOFF.plusDays(40);
    private static final String HEADER = "date,sku,name,qty,price,customer\n";
    private static final String MODELS = "seasonal-naive,weekday-average,tsb,ets";

    @TempDir
    private Path folder;

    @Test
    void rowsAfterTheCutoffChangeNoForecast() throws IOException {
        String past = days(FIRST, CUTOFF, "Mug of %s", 1, 2.5);
        String plain = days(CUTOFF.plusDays(1), LAST, "Mug of %s", 1, 2.5);
        String poison = days(CUTOFF.plusDays(1), LAST, "Golden %s", 700, 99)
                + line(CUTOFF.plusDays(1), "item-3", "Mug of item-3", -1 - 3 % 4, 2.5, "c-3")
                + line(CUTOFF.plusDays(2), "late", "A new one", 900, 1, "c-9");

        Path expected = forecasts("plain", HEADER + past + plain);
        Path actual = forecasts("poisoned", HEADER + poison + past);

        for (String model : MODELS.split(",")) {
            for (String file : new String[] {model + ".csv", model + "-totals.csv"}) {
                assertThat(actual.resolve(file)).hasSameTextualContentAs(expected.resolve(file));
            }
        }
    }

    @Test
    void rowsUpToTheCutoffDo() throws IOException {
        String past = days(FIRST, CUTOFF, "Mug of %s", 1, 2.5);
        String after = days(CUTOFF.plusDays(1), LAST, "Mug of %s", 1, 2.5);

        Path one = forecasts("one", HEADER + past + after);
        Path other = forecasts("other", HEADER + past + line(CUTOFF, "item-3", "Mug", 700, 2.5, "c-9") + after);

        assertThat(Files.readString(one.resolve("weekday-average.csv")))
                .isNotEqualTo(Files.readString(other.resolve("weekday-average.csv")));
    }

    private Path forecasts(String name, String sales) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        Path file = Files.writeString(own.resolve("sales.csv"), sales);
        RecordedTerminal terminal = new RecordedTerminal();
        int exit = terminal.run(
                "backtest",
                file.toString(),
                "--columns",
                "day=date,item=sku,units=qty,price=price,title=name,customer=customer",
                "--cutoff-days",
                CUTOFF.toString(),
                "--until",
                LAST.toString(),
                "--models",
                MODELS,
                "--forecasts",
                own.toString());
        assertThat(exit).as(terminal.err()).isZero();
        return own;
    }

    /** Six items a day, none on Mondays. */
    private static String days(LocalDate from, LocalDate to, String title, int times, double price) {
        StringBuilder rows = new StringBuilder();
        from.datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek() != (times == 1 ? DayOfWeek.MONDAY : DayOfWeek.FRIDAY))
                .forEach(day -> {
                    for (int item = 0; item < 6; item++) {
                        String id = "item-" + item;
                        long units = times * (1 + (item + (day.equals(CUTOFF) ? 0 : day.toEpochDay())) % 4);
                        rows.append(line(day, id, title.formatted(id), units, price, "c-" + item));
                    }
                });
        return rows.toString();
    }

    private static String line(LocalDate day, String item, String title, long units, double price, String customer) {
        return String.format(Locale.ROOT, "%s,%s,%s,%d,%.2f,%s%n", day, item, title, units, price, customer);
    }
}
