package io.trendloom.worker.http;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.platform.deadletter.DeadLetterDesk;
import io.trendloom.platform.deadletter.DeadLetterDetails;
import io.trendloom.platform.deadletter.DeadLetterPage;
import io.trendloom.platform.deadletter.DeadLetterSummary;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Messages that this worker could not handle. */
@RolesAllowed(Roles.OPERATOR)
@Path("/v1/dead-letters")
@Tag(name = "Dead letters")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DeadLettersResource {
    private final DeadLetterDesk desk;

    DeadLettersResource(DeadLetterDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "Dead letters without their bodies, those first that came first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "A parameter breaks its rule")
    public DeadLetterPage list(
            @Parameter(schema = @Schema(type = INTEGER, minimum = "1", maximum = "500", defaultValue = "100"))
                    @QueryParam("limit")
                    @DefaultValue("100")
                    String limit,
            @Parameter(description = "The next of the page before") @QueryParam("after") @Nullable String after,
            @Parameter(description = "One of this worker's queues") @QueryParam("queue") @Nullable String queue,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"waiting", "replayed", "all"},
                                            defaultValue = "waiting"))
                    @QueryParam("state")
                    @DefaultValue("waiting")
                    String state)
            throws SQLException {
        return desk.list(limit, after, queue, state);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A dead letter with its body as it was published, in which nothing is masked")
    @APIResponse(responseCode = "200", description = "The letter")
    @APIResponse(responseCode = "404", description = "There is no such dead letter")
    public DeadLetterDetails show(String id) throws SQLException {
        return desk.show(id);
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Sends a dead letter back to its queue")
    @APIResponse(responseCode = "200", description = "It leaves with this answer's transaction")
    @APIResponse(responseCode = "404", description = "There is no such dead letter")
    @APIResponse(responseCode = "409", description = "It was replayed and has not failed since")
    public DeadLetterSummary replay(String id) throws SQLException {
        return desk.replay(id);
    }
}
