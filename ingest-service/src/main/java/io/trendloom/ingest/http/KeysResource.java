package io.trendloom.ingest.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.ingest.apikey.ApiKey;
import io.trendloom.ingest.apikey.ApiKeys;
import io.trendloom.ingest.apikey.KeyRequest;
import io.trendloom.ingest.apikey.NewApiKey;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keys of publishers, for those who hand them out. */
@RolesAllowed(Roles.OPERATOR)
@Path("/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
@Blocking
class KeysResource {
    private static final Logger LOG = Logger.getLogger(KeysResource.class);

    private final ApiKeys keys;

    KeysResource(ApiKeys keys) {
        this.keys = keys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes a key for a publisher, and shows it this once")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = KeyRequest.class),
                            example = "{\"publisher\":\"till-system\",\"scopes\":[\"sales\",\"days\"],\"days\":90}"))
    @APIResponse(responseCode = "201", description = "The key, and what is kept of it")
    @APIResponse(responseCode = "400", description = "The publisher, a scope or the days break their rule")
    @APIResponse(responseCode = "409", description = "The publisher has two valid keys already")
    public Response create(@Nullable KeyRequest request, SecurityContext caller) throws SQLException {
        NewApiKey made = keys.create(request == null ? new KeyRequest(null, null, null) : request);
        LOG.infof(
                "%s made the key %s.",
                caller.getUserPrincipal().getName(), made.details().id());
        return Response.created(URI.create("/v1/keys")).entity(made).build();
    }

    @GET
    @Operation(summary = "What is known of all keys, the newest first; not the keys")
    public List<ApiKey> all() throws SQLException {
        return keys.all();
    }

    @POST
    @Path("/{id}/revoke")
    @Operation(summary = "Takes a key out of use at once")
    @APIResponse(responseCode = "200", description = "The key is revoked, now or before")
    @APIResponse(responseCode = "404", description = "There is no such key")
    public ApiKey revoke(String id, SecurityContext caller) throws SQLException {
        ApiKey revoked = keys.revoke(id);
        LOG.infof("%s revoked the key %s.", caller.getUserPrincipal().getName(), revoked.id());
        return revoked;
    }
}
