package io.trendloom.forecast.intake;

import io.trendloom.contract.Envelope;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.DayClosed;
import io.trendloom.forecast.shop.CalendarStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Takes over the calendar. */
@ApplicationScoped
class DayClosedJob implements Job {
    private final Effect effect;

    DayClosedJob(Effect effect) {
        this.effect = effect;
    }

    @Override
    public void run(Envelope event) throws SQLException {
        DayClosed closed = event.as(DayClosed.class);
        effect.of(Topology.FORECAST_DAY_CLOSED, event.id(), connection -> CalendarStore.put(connection, closed));
    }
}
