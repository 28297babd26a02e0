package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.past.PastForecastView;
import io.trendloom.forecast.past.PastForecasts;
import io.trendloom.forecast.view.Items;
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

/** What was forecast of an item before. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/items")
@Tag(name = "items")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class PastForecastsResource {
    private static final int MOST = 53;

    private final Items items;
    private final PastForecastView past;

    PastForecastsResource(Items items, PastForecastView past) {
        this.items = items;
        this.past = past;
    }

    @GET
    @Path("/{id}/forecasts")
    @Operation(
            summary = "What was forecast of an item before, a week at a time",
            description =
                    "The first week of forecasts of record whose days are over, without overlap, the newest first; what"
                            + " was sold is its series.")
    public PastForecasts past(String id, @QueryParam("weeks") @DefaultValue("13") int weeks) throws SQLException {
        if (weeks < 1 || weeks > MOST) {
            throw Problems.refuse("The weeks (%d) must be from 1 to %d.".formatted(weeks, MOST));
        }
        if (items.details(id) == null) {
            throw Problems.unknownItem(id);
        }
        return past.read(id, weeks);
    }
}
