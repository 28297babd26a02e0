package io.trendloom.train.ingest;

import io.smallrye.mutiny.Uni;
import io.trendloom.contract.ObjectRef;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Snapshots of the data, from ingest-service. */
@ApplicationScoped
public class Snapshots {
    private final IngestApi ingest;

    Snapshots(@RestClient IngestApi ingest) {
        this.ingest = ingest;
    }

    /**
     * Names the newest snapshot.
     *
     * @return fails with a {@link ProblemException} where there is none to be had
     */
    public Uni<ObjectRef> newest() {
        return ingest.snapshot()
                .map(IngestApi.Answer::snapshot)
                .onFailure(WebApplicationException.class)
                .transform(e -> answered((WebApplicationException) e))
                .onFailure(ProcessingException.class)
                .transform(e -> away(e.toString()));
    }

    private static ProblemException answered(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return away("it answered " + status);
        }
        return new ProblemException(Problem.of(
                "no-snapshot",
                409,
                "There is no snapshot of the data",
                "ingest-service gave no snapshot (status %d). Maybe no day of the shop's data is closed yet."
                        .formatted(status)));
    }

    private static ProblemException away(String why) {
        return new ProblemException(Problem.of(
                "ingest-away",
                503,
                "ingest-service does not answer",
                "The snapshot cannot be had from ingest-service: %s. Maybe it is starting; try again.".formatted(why)));
    }
}
