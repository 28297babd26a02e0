package io.trendloom.ingest.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.ingest.forget.Forgetting;
import io.trendloom.ingest.forget.Forgotten;
import io.trendloom.ingest.forget.Person;
import io.trendloom.ingest.pseudonym.KeyUse;
import io.trendloom.ingest.pseudonym.Pseudonyms;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
@RolesAllowed(Roles.OPERATOR)
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@Blocking
class CustomersResource {
    private static final int MOST = 10_000;

    private final Forgetting forgetting;
    private final Pseudonyms pseudonyms;

    CustomersResource(Forgetting forgetting, Pseudonyms pseudonyms) {
        this.forgetting = forgetting;
        this.pseudonyms = pseudonyms;
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

    /** A customer, in the body as above. */
    public record PseudonymRequest(@Nullable String customer) {}

    /**
     * By what the other workers know a customer.
     *
     * @param pseudonym null where the customer has none
     */
    public record Pseudonym(@Nullable String pseudonym) {}

    @POST
    @Path("/pseudonym")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "By what pseudonym the other workers know a customer")
    public Pseudonym pseudonym(@Nullable PseudonymRequest request) throws SQLException {
        String customer = request == null ? null : request.customer();
        return new Pseudonym(
                pseudonyms.find(new ForgetRequest(customer, null).person().customer()));
    }

    /** Customers, in the body as above. */
    public record RekeyRequest(@Nullable List<String> customers) {}

    /**
     * What was moved to the current key.
     *
     * @param moved customers who were found by another key before
     */
    public record Rekeyed(int moved) {}

    @GET
    @Path("/keys")
    @Operation(summary = "How many customers are found by each pseudonym key")
    public List<KeyUse> keys() throws SQLException {
        return pseudonyms.uses();
    }

    @POST
    @Path("/rekey")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Moves known customers to the current pseudonym key; their pseudonyms stay")
    public Rekeyed rekey(@Nullable RekeyRequest request) throws SQLException {
        List<String> customers = request == null ? null : request.customers();
        if (customers == null || customers.size() > MOST || customers.contains(null)) {
            throw new ProblemException(Problem.invalid(
                    "The field customers must hold at most %d ids as publishers send them.".formatted(MOST)));
        }
        return new Rekeyed(
                pseudonyms.rekey(customers.stream().map(String::strip).toList()));
    }
}
