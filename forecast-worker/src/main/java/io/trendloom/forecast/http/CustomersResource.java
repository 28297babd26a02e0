package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.forget.Forgetting;
import io.trendloom.forecast.forget.Forgotten;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.preparation.masking.PersonNames;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The shop's customers, whom this worker knows by pseudonyms and by the texts that name them alone. */
@Path("/v1/customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@Blocking
@RolesAllowed(Roles.OPERATOR)
class CustomersResource {
    private final Forgetting forgetting;

    CustomersResource(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    /**
     * Who is to be forgotten; in the body, so that it is in no log of addresses.
     *
     * @param pseudonym whose orders are deleted
     * @param names what texts may call the person
     */
    public record ForgetRequest(
            @Nullable String pseudonym, @Nullable List<String> names) {}

    @POST
    @Path("/forget")
    @Operation(summary = "Deletes a customer's orders, and takes a person's names out of what is kept of texts")
    public Forgotten forget(@Nullable ForgetRequest request) throws SQLException {
        List<String> names = request == null ? null : request.names();
        String pseudonym = request == null ? null : request.pseudonym();
        if (names == null ? pseudonym == null : names.contains(null)) {
            throw new ProblemException(
                    Problem.invalid(
                            "The field names must be the names that texts may have, or the field pseudonym one of a customer."));
        }
        return forgetting.forget(pseudonym, names == null ? null : new PersonNames(names));
    }
}
