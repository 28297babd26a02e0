package io.trendloom.ingest.calendar;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes days when intake has come to rest, so that a bulk import closes them once. */
public final class CalendarWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);
    private static final long LOOK_MILLIS = 500;

    private final ShopCalendar calendar;
    private final QuietPeriod period;
    private final Runnable closed;
    private final Consumer<CalendarView> looked;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("calendar-watch").daemon().factory());

    /**
     * @param closed is told when days have closed
     * @param looked is told what the calendar is after each look
     */
    public CalendarWatch(
            ShopCalendar calendar,
            Clock clock,
            Duration quiet,
            Duration longest,
            Runnable closed,
            Consumer<CalendarView> looked) {
        this.calendar = calendar;
        this.period = new QuietPeriod(clock, quiet, longest);
        this.closed = closed;
        this.looked = looked;
    }

    /** Starts to watch; what a stopped service left undone is looked at first. */
    public CalendarWatch start() {
        period.touch();
        timer.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return this;
    }

    /** Sales come in. */
    public void arrived() {
        period.arrived();
    }

    /** Sales are stored, or given up. */
    public void settled() {
        period.settled();
    }

    private void look() {
        if (!period.isDue()) {
            return;
        }
        try {
            LocalDate day = calendar.closeByLines();
            if (day != null) {
                LOG.info("All days up to {} are closed.", day);
                closed.run();
            }
            looked.accept(calendar.view());
        } catch (SQLException | RuntimeException e) {
            LOG.warn("The calendar waits: {}", e.toString());
            period.touch();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
