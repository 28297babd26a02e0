package io.trendloom.ingest.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.ingest.batch.Arrivals;
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

/** What arrived, batch by batch. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR, Roles.WORKER})
@Path("/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rows")
@Blocking
class BatchesResource {
    private final Arrivals arrivals;

    BatchesResource(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @GET
    @Operation(summary = "Batches of rows as they arrived, the newest first")
    public Arrivals.Page list(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("20") int size)
            throws SQLException {
        PageRequest wanted = new PageRequest(page, size);
        return arrivals.list(wanted.page(), wanted.size());
    }
}
