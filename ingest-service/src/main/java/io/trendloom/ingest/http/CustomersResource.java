package io.trendloom.ingest.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.ingest.forget.Forgetting;
import io.trendloom.ingest.forget.Forgotten;
import io.trendloom.ingest.forget.Person;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The shop's customers, whom the service knows by pseudonyms only. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@Blocking
class CustomersResource {
    private final Forgetting forgetting;

    CustomersResource(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    /**
     * Who is to be forgotten; in the body, so that it is in no log of addresses.
     *
     * @param names what texts may call the person
     */
    public record ForgetRequest(
            @Nullable String customer, @Nullable List<String> names) {
        Person person() {
            if (customer == null) {
                throw new ProblemException(
                        Problem.invalid("The field customer is missing; it must be the id that publishers send."));
            }
            return new Person(customer, Objects.requireNonNullElse(names, List.of()));
        }
    }

    @POST
    @Path("/forget")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Forgets a customer: the pseudonym, dead letters that tell of it, and names in stored texts")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ForgetRequest.class),
                            example = "{\"customer\":\"c-4711\",\"names\":[\"Anna Schmidt\"]}"))
    public Forgotten forget(@Nullable ForgetRequest request) throws SQLException {
        return forgetting.forget((request == null ? new ForgetRequest(null, null) : request).person());
    }
}
