package io.trendloom.worker.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.platform.store.SweepReport;
import io.trendloom.worker.access.Roles;
import io.trendloom.worker.wiring.Sweeping;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Objects of this worker that no committed table names. */
@RolesAllowed(Roles.OPERATOR)
@Path("/v1/sweeps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sweeps")
@Blocking
class SweepsResource {
    private final Sweeping sweeping;

    SweepsResource(Sweeping sweeping) {
        this.sweeping = sweeping;
    }

    @POST
    @Operation(summary = "Looks for objects that no committed table names, and removes them where asked to")
    public SweepReport sweep(@RestQuery @DefaultValue("false") boolean remove) throws SQLException {
        if (!sweeping.isOn()) {
            throw new ProblemException(
                    Problem.of("no-sweeps", 404, "This worker sweeps nothing", "Objects are swept by their writers."));
        }
        return sweeping.now(remove);
    }
}
