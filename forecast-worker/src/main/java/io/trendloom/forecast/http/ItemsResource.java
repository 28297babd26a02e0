package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.answer.ForecastAnswer;
import io.trendloom.forecast.scoring.Bases;
import io.trendloom.forecast.scoring.Basis;
import io.trendloom.forecast.scoring.Scoring;
import io.trendloom.forecast.search.ItemFinder;
import io.trendloom.forecast.view.ItemDetails;
import io.trendloom.forecast.view.ItemList;
import io.trendloom.forecast.view.ItemSeries;
import io.trendloom.forecast.view.Items;
import io.trendloom.forecast.view.SeriesView;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Items, what they sold and how they will. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/items")
@Tag(name = "items")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ItemsResource {
    private static final int LONGEST_SERIES = 20_000;

    private final Items items;
    private final ItemFinder finder;
    private final SeriesView series;
    private final Bases bases;
    private final Scoring scoring;
    private final Clock clock;

    ItemsResource(Items items, ItemFinder finder, SeriesView series, Bases bases, Scoring scoring, Clock clock) {
        this.items = items;
        this.finder = finder;
        this.series = series;
        this.bases = bases;
        this.scoring = scoring;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Items, searched by text in Chinese and English",
            description =
                    "Every part of q must be found in the title, brand, category or description, or begin the id; "
                            + "q as a whole may also stand inside the id. At most the best 100,000 items are found. With meaning"
                            + " others follow that mean nearly the same (similarity), in the same order among themselves;"
                            + " meaning.away says why where they could not be searched. Of each item what it sold in 18 weeks and what is expected in the four weeks to come.")
    public ItemList list(
            @BeanParam ItemsRequest request,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size)
            throws SQLException {
        PageRequest wanted = new PageRequest(page, size);
        return items.list(request.filter(), request.found(finder), request.order(sort), wanted.page(), wanted.size());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One item")
    public ItemDetails show(String id) throws SQLException {
        ItemDetails details = items.details(id);
        if (details == null) {
            throw Problems.unknownItem(id);
        }
        return details;
    }

    @GET
    @Path("/{id}/series")
    @Operation(summary = "What an item sold, day by day, as known now")
    public ItemSeries series(
            String id, @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to)
            throws SQLException {
        LocalDate first = Days.parse("from", from);
        LocalDate last = Days.parse("to", to);
        if (first != null && last != null && first.plusDays(LONGEST_SERIES).isBefore(last)) {
            throw Problems.refuse(
                    "The series from %s to %s must have at most %d days.".formatted(first, last, LONGEST_SERIES));
        }
        ItemSeries found = series.read(id, first, last);
        if (found == null) {
            throw Problems.unknownItem(id);
        }
        return found;
    }

    @GET
    @Path("/{id}/forecast")
    @Operation(summary = "How an item will sell after the last closed day, or after an earlier one")
    public ForecastAnswer forecast(
            String id, @QueryParam("horizon") @Nullable Integer horizon, @QueryParam("asOf") @Nullable String asOf)
            throws SQLException {
        Basis basis = bases.of(Days.parse("asOf", asOf), horizon);
        List<ItemForecast> forecasts = scoring.forecast("demand", basis, List.of(id));
        if (forecasts.isEmpty()) {
            throw Problems.unknownItem(id);
        }
        return ForecastAnswer.of(forecasts.getFirst(), basis.champion().modelId(), clock.instant());
    }
}
