package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.customers.CustomerSegments;
import io.trendloom.forecast.customers.SegmentList;
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

/** Numbers of customers by segment. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/customers/segments")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CustomerSegmentsResource {
    private final CustomerSegments segments;

    CustomerSegmentsResource(CustomerSegments segments) {
        this.segments = segments;
    }

    @GET
    @Operation(
            summary = "Customers by how lately, how often and for how much they buy",
            description =
                    "Numbers of customers and their revenue, now and by the same bounds 30 and 90 days ago; segments of"
                            + " fewer than 5 customers are not told.")
    public SegmentList segments() throws SQLException {
        SegmentList found = segments.read();
        if (found == null) {
            throw new ProblemException(
                    Problem.of(
                            "no-customers",
                            409,
                            "No customers are known yet",
                            "Customers are known by the orders of closed days, and no day is closed, or no sale names a customer."));
        }
        return found;
    }
}
