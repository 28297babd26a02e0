package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.overview.Overview;
import io.trendloom.forecast.overview.Overviews;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The shop at a glance. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/overview")
@Tag(name = "overview")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class OverviewResource {
    private final Overviews overviews;

    OverviewResource(Overviews overviews) {
        this.overviews = overviews;
    }

    @GET
    @Operation(
            summary = "The shop at a glance, as the newest forecasts of record have it",
            description =
                    "What was sold and what is expected in all, week by week and beside the year before; expected shares of"
                            + " the trend classes, in which each item counts with its probabilities; what is worth a look;"
                            + " how often past bands held. Totals have a mean and no band: quantiles of items do not add up.")
    public Overview overview() throws SQLException {
        Overview overview = overviews.read();
        if (overview == null) {
            throw new ProblemException(
                    Problem.of(
                            "no-run-of-record",
                            409,
                            "No forecasts of record are made yet",
                            "The overview adds up the forecasts of record, which are made once a model is promoted and a day is closed. Maybe wait, or see GET /v1/status."));
        }
        return overview;
    }
}
