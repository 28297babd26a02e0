package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.accuracy.AccuracyView;
import io.trendloom.forecast.accuracy.LiveAccuracy;
import io.trendloom.forecasting.evaluation.LiveEvaluator;
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

/** How past forecasts did. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/accuracy")
@Tag(name = "accuracy")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class AccuracyResource {
    private static final int MOST = 1_000;

    private final LiveAccuracy accuracy;

    AccuracyResource(LiveAccuracy accuracy) {
        this.accuracy = accuracy;
    }

    @GET
    @Operation(
            summary = "How the forecasts of record did, as far as their days are over",
            description =
                    "Over the first 7, 14, 28 and 30 days after each cutoff, beside the weekday average as it was at"
                            + " the same cutoff; the newest cutoffs of each model.")
    public AccuracyView accuracy(
            @QueryParam("days") @Nullable Integer days,
            @QueryParam("modelId") @Nullable String modelId,
            @QueryParam("cutoffs") @DefaultValue("" + LiveAccuracy.CUTOFFS) int cutoffs)
            throws SQLException {
        if (days != null && !LiveEvaluator.DAYS.contains(days)) {
            throw Problems.refuse("The days (%d) must be one of %s.".formatted(days, LiveEvaluator.DAYS));
        }
        if (cutoffs < 1 || cutoffs > MOST) {
            throw Problems.refuse("The cutoffs (%d) must be from 1 to %d.".formatted(cutoffs, MOST));
        }
        return accuracy.read(days, modelId, cutoffs);
    }
}
