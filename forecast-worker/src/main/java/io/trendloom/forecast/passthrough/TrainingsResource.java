package io.trendloom.forecast.passthrough;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** train-worker's trainings. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/trainings")
@Tag(name = "passed through to train-worker")
@Blocking
class TrainingsResource {
    private static final String BELOW = "{rest: .+}";

    private final TrainWorkerPaths trainWorker;

    TrainingsResource(TrainWorkerPaths trainWorker) {
        this.trainWorker = trainWorker;
    }

    @GET
    @Operation(summary = "As at train-worker")
    public Response list(UriInfo uri) {
        return trainWorker.get(uri);
    }

    @RolesAllowed(Roles.OPERATOR)
    @POST
    @Operation(summary = "As at train-worker")
    public Response add(UriInfo uri, HttpHeaders headers, byte[] body) {
        return trainWorker.post(uri, headers, body);
    }

    @GET
    @Path(BELOW)
    @Operation(summary = "As at train-worker")
    public Response show(UriInfo uri) {
        return trainWorker.get(uri);
    }

    @RolesAllowed(Roles.OPERATOR)
    @POST
    @Path(BELOW)
    @Operation(summary = "As at train-worker")
    public Response act(UriInfo uri, HttpHeaders headers, byte[] body) {
        return trainWorker.post(uri, headers, body);
    }
}
