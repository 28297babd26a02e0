package io.trendloom.train.ingest;

import io.smallrye.mutiny.Uni;
import io.trendloom.contract.ObjectRef;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What this worker asks of ingest-service. */
@RegisterRestClient(configKey = "ingest")
@RegisterProvider(OwnTokenFilter.class)
@Path("/v1/snapshots")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface IngestApi {
    /** The newest snapshot, made if something was stored since the last. */
    @POST
    Uni<Answer> snapshot();

    /** Names the snapshot's JSON in the store. */
    record Answer(ObjectRef snapshot) {}
}
