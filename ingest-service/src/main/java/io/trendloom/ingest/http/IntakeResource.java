package io.trendloom.ingest.http;

import io.trendloom.ingest.intake.IntakeCounts;
import io.trendloom.ingest.intake.IntakeView;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What has come in so far. */
@RolesAllowed({Roles.PUBLISHER, Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/intake")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rows")
class IntakeResource {
    private final IntakeCounts counts;

    IntakeResource(IntakeCounts counts) {
        this.counts = counts;
    }

    @GET
    @Operation(summary = "Rows of each kind by what became of them, over HTTP and AMQP together, and the last batch")
    public IntakeView intake() throws SQLException {
        return counts.view();
    }
}
