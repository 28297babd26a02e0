package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.search.Found;
import io.trendloom.forecast.view.ItemFilter;
import io.trendloom.forecast.view.ItemList;
import io.trendloom.forecast.view.Items;
import io.trendloom.forecasting.trend.TrendClass;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Items ranked by where they are heading, from the forecasts of record. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/trends")
@Tag(name = "trends")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class TrendsResource {
    private final Items items;

    TrendsResource(Items items) {
        this.items = items;
    }

    @GET
    @Operation(
            summary = "Items ranked by trend",
            description =
                    "By the change from the last 30 days to the median of the next, times the probability of the label, 0"
                            + " where nothing was sold in the last 30; the strongest decline first for class=decline, the"
                            + " strongest growth first otherwise. Of an item on sale for fewer than 30 days the change goes by"
                            + " its pace so far, of a week at least.")
    public ItemList trends(
            @QueryParam("class") @Nullable String trend,
            @QueryParam("category") @Nullable String category,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size)
            throws SQLException {
        PageRequest wanted = new PageRequest(page, size);
        String order = sort != null ? sort : TrendClass.DECLINE.label().equals(trend) ? "rank" : "-rank";
        return items.list(
                ItemFilter.forecast(null, category, TrendLabel.of("class", trend)),
                Found.NONE,
                Sorting.sql(order),
                wanted.page(),
                wanted.size());
    }
}
