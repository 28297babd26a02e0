package io.trendloom.ingest.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.contract.Kind;
import io.trendloom.ingest.replay.Replay;
import io.trendloom.ingest.replay.Replays;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Builds clean rows of raw ones anew. */
@RolesAllowed(Roles.OPERATOR)
@Path("/v1/replays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Replays")
@Blocking
class ReplaysResource {
    private final Replays replays;

    ReplaysResource(Replays replays) {
        this.replays = replays;
    }

    /**
     * What is to be read again.
     *
     * @param from rows that came on this day or after it
     * @param kinds all where none is named; sales, items and signals go together
     */
    public record ReplayRequest(
            @Nullable String from, @Nullable List<String> kinds) {
        LocalDate day() {
            if (from == null) {
                throw new ProblemException(
                        Problem.invalid("The field from is missing; it must be a day such as 2026-11-01."));
            }
            try {
                return LocalDate.parse(from);
            } catch (DateTimeException e) {
                throw new ProblemException(
                        Problem.invalid("The day (%s) must be a day such as 2026-11-01.".formatted(from)));
            }
        }

        Set<Kind> kindSet() {
            Set<Kind> named = EnumSet.noneOf(Kind.class);
            Objects.requireNonNullElse(kinds, List.<String>of())
                    .forEach(kind -> named.add(Kind.of(String.valueOf(kind))));
            return named;
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Reads raw rows again by the rules of now, beside what is in use, and takes them into use at once")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayRequest.class),
                            example = "{\"from\":\"2011-12-08\",\"kinds\":[\"sales\"]}"))
    @APIResponse(responseCode = "202", description = "The replay is under way; Location is where to follow it")
    @APIResponse(responseCode = "400", description = "The day or a kind breaks its rule")
    @APIResponse(responseCode = "409", description = "Another replay is under way, or the day cannot be replayed")
    public Response begin(@Nullable ReplayRequest request) throws SQLException {
        ReplayRequest asked = request == null ? new ReplayRequest(null, null) : request;
        Replay begun = replays.begin(asked.day(), asked.kindSet());
        return Response.accepted(begun)
                .location(URI.create("/v1/replays/" + begun.id()))
                .build();
    }

    @GET
    @Operation(summary = "All replays, the newest first")
    public List<Replay> all() throws SQLException {
        return replays.all();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a replay is")
    @APIResponse(responseCode = "200", description = "The replay")
    @APIResponse(responseCode = "404", description = "There is no such replay")
    public Replay one(String id) throws SQLException {
        return replays.find(id);
    }
}
