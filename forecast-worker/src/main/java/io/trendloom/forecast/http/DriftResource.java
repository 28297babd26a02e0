package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.drift.DriftView;
import io.trendloom.forecast.drift.DriftWatch;
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

/** How far the champion has drifted. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/drift")
@Tag(name = "accuracy")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DriftResource {
    private final DriftWatch watch;

    DriftResource(DriftWatch watch) {
        this.watch = watch;
    }

    @GET
    @Operation(
            summary = "How far the champion has drifted",
            description = "The population stability index of its inputs at the cutoff against what it learned from, and"
                    + " how its forecasts did beside the weekday average.")
    public DriftView drift() throws SQLException {
        DriftView now = watch.now();
        if (now == null) {
            throw new ProblemException(
                    Problem.of(
                            "no-run-of-record",
                            409,
                            "No forecasts of record are made yet",
                            "Drift is looked at when the champion has forecast every item after a closed day, and it has not yet. Maybe wait, or see GET /v1/status."));
        }
        return now;
    }
}
