package io.trendloom.forecast.intake;

import io.trendloom.contract.ContractException;
import io.trendloom.contract.Envelope;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.ForecastGenerated;
import io.trendloom.contract.message.ForecastRequested;
import io.trendloom.forecast.export.ForecastObjects;
import io.trendloom.forecast.scoring.Bases;
import io.trendloom.forecast.scoring.Basis;
import io.trendloom.forecast.scoring.ForecastPages;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.platform.messaging.Outbox;
import io.trendloom.platform.messaging.OutboxRelay;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Forecasts the items that a message asks for, stores the answer and says where it is. */
@ApplicationScoped
class RequestJob implements Job {
    private final Bases bases;
    private final ForecastPages pages;
    private final ForecastObjects objects;
    private final Outbox outbox;
    private final OutboxRelay relay;
    private final Effect effect;

    RequestJob(
            Bases bases,
            ForecastPages pages,
            ForecastObjects objects,
            Outbox outbox,
            OutboxRelay relay,
            Effect effect) {
        this.bases = bases;
        this.pages = pages;
        this.objects = objects;
        this.outbox = outbox;
        this.relay = relay;
        this.effect = effect;
    }

    @Override
    public void run(Envelope event) throws SQLException {
        ForecastRequested request = event.as(ForecastRequested.class);
        Basis basis = basis(request);
        effect.of(Topology.FORECAST_REQUESTED, event.id(), connection -> {
            List<ItemForecast> forecasts = new ArrayList<>();
            pages.forEach("request", basis, request.itemIds(), forecasts::addAll);
            ObjectRef object =
                    objects.putAnswer(connection, forecasts, basis.champion().modelId(), basis.cutoff());
            outbox.add(
                    connection,
                    new ForecastGenerated(
                            request.requestId(),
                            request.requestId(),
                            basis.champion().modelId(),
                            basis.cutoff(),
                            object,
                            forecasts.size()),
                    event.traceparent());
        });
        relay.signal();
    }

    /** A request that can never be answered is refused; one that comes before the first model is tried again. */
    private Basis basis(ForecastRequested request) throws SQLException {
        try {
            return bases.of(request.asOf(), request.horizon());
        } catch (ProblemException e) {
            if (e.problem().status() == 400) {
                throw new ContractException(e.problem().detail(), e);
            }
            throw e;
        }
    }
}
