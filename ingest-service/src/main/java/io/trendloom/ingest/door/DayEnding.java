package io.trendloom.ingest.door;

import io.trendloom.contract.ContractException;
import io.trendloom.ingest.calendar.ShopCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

/** Ends days when the shop says so: after all that came before is stored. */
public final class DayEnding {
    private final Door door;
    private final ShopCalendar calendar;
    private final Clock shopClock;
    private final Runnable closed;

    /**
     * @param shopClock in the shop's time zone
     * @param closed is told when days have closed
     */
    public DayEnding(Door door, ShopCalendar calendar, Clock shopClock, Runnable closed) {
        this.door = door;
        this.calendar = calendar;
        this.shopClock = shopClock;
        this.closed = closed;
    }

    /**
     * Closes all days up to one; answers whether it was open.
     *
     * @throws ContractException if the day is yet to come
     */
    public CompletableFuture<Boolean> end(LocalDate day) {
        LocalDate today = LocalDate.now(shopClock);
        if (day.isAfter(today)) {
            throw new ContractException(
                    "The day (%s) must not be after today (%s). Maybe its year is wrong.".formatted(day, today));
        }
        return door.afterwards(() -> calendar.close(day)).whenComplete((open, failure) -> closed.run());
    }
}
