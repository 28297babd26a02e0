package io.trendloom.forecast.passthrough;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** ingest-service's batches and refused rows. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1")
@Tag(name = "passed through to ingest-service")
@Blocking
class ArrivalsResource {
    private final IngestServicePaths ingestService;

    ArrivalsResource(IngestServicePaths ingestService) {
        this.ingestService = ingestService;
    }

    @GET
    @Path("/batches")
    @Operation(summary = "As at ingest-service")
    public Response batches(UriInfo uri) {
        return ingestService.get(uri);
    }

    @GET
    @Path("/rejections")
    @Operation(summary = "As at ingest-service")
    public Response rejections(UriInfo uri) {
        return ingestService.get(uri);
    }

    @GET
    @Path("/rejections.csv")
    @Operation(summary = "As at ingest-service")
    public Response rejectionsCsv(UriInfo uri) {
        return ingestService.get(uri);
    }

    @GET
    @Path("/rejections.ndjson")
    @Operation(summary = "As at ingest-service")
    public Response rejectionsNdjson(UriInfo uri) {
        return ingestService.get(uri);
    }

    @RolesAllowed(Roles.OPERATOR)
    @POST
    @Path("/rejections/{id}/resend")
    @Operation(summary = "As at ingest-service")
    public Response resend(@PathParam("id") String id, UriInfo uri, HttpHeaders headers, byte[] body) {
        return ingestService.post(uri, headers, body);
    }
}
