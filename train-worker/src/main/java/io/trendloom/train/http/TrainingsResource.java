package io.trendloom.train.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.trendloom.contract.message.TrainModel;
import io.trendloom.train.ingest.Snapshots;
import io.trendloom.train.persistence.Entities;
import io.trendloom.train.training.TrainingSettings;
import io.trendloom.train.training.Trainings;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Trainings over HTTP. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR, Roles.WORKER})
@Path("/v1/trainings")
@Tag(name = "trainings")
@Produces(MediaType.APPLICATION_JSON)
class TrainingsResource {
    private static final int MOST = 1_000;
    private static final Duration BETWEEN_EVENTS = Duration.ofSeconds(1);

    private final Entities entities;
    private final Trainings trainings;
    private final Snapshots snapshots;
    private final Clock clock;

    TrainingsResource(Entities entities, Trainings trainings, Snapshots snapshots, Clock clock) {
        this.entities = entities;
        this.trainings = trainings;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @RolesAllowed({Roles.OPERATOR, Roles.WORKER})
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Fits a model on the data of now; answers at once, the work goes on behind")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "a small training",
                                            value =
                                                    "{\"settings\": {\"epochs\": 1, \"windows\": 320, \"hidden\": 16}}")))
    public Uni<RestResponse<TrainingView>> ask(@Nullable TrainingRequest request) {
        TrainingSettings settings =
                TrainingSettings.of((request == null ? new TrainingRequest(null) : request).texts());
        return snapshots
                .newest()
                .flatMap(snapshot -> entities.inTransaction(
                        work -> trainings.ask(work, new TrainModel(newId(), snapshot, settings.given()))))
                .map(training -> RestResponse.ResponseBuilder.create(
                                RestResponse.Status.ACCEPTED, TrainingView.of(training))
                        .location(URI.create("/v1/trainings/" + training.id()))
                        .build());
    }

    /** Ids begin with the moment, so that they sort by it. */
    private String newId() {
        return "t-%d-%s".formatted(clock.millis(), UUID.randomUUID().toString().substring(0, 8));
    }

    @GET
    @Operation(summary = "The trainings, newest first")
    public Uni<TrainingList> list(@QueryParam("size") @DefaultValue("50") int size) {
        int most = Pages.size(size, MOST);
        return entities.inTransaction(work -> trainings.newest(work, most))
                .map(found ->
                        new TrainingList(found.stream().map(TrainingView::of).toList()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a training is, or what became of it")
    public Uni<TrainingView> show(String id) {
        return entities.inTransaction(work -> trainings.find(work, id))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.unknown("training", id))
                .map(TrainingView::of);
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(summary = "Every change of a training until it ends, as server-sent events")
    public Multi<TrainingView> events(String id) {
        requireKnown(id);
        return changes(id);
    }

    /** The status of server-sent events leaves before the first event, so this must come before. */
    private void requireKnown(String id) {
        if (entities.awaitInTransaction(work -> trainings.find(work, id)) == null) {
            throw Problems.unknown("training", id);
        }
    }

    private Multi<TrainingView> changes(String id) {
        return Multi.createBy()
                .repeating()
                .uni(() -> show(id))
                .withDelay(BETWEEN_EVENTS)
                .whilst(view -> !view.state().isFinal())
                .skip()
                .repetitions();
    }

    @RolesAllowed({Roles.OPERATOR, Roles.WORKER})
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Asks a training to stop; it ends as cancelled soon after")
    public Uni<RestResponse<TrainingView>> remove(String id) {
        return cancel(id);
    }

    @RolesAllowed({Roles.OPERATOR, Roles.WORKER})
    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Asks a training to stop; it ends as cancelled soon after, or stays as it ended")
    public Uni<RestResponse<TrainingView>> cancel(String id) {
        return entities.inTransaction(work -> trainings.cancel(work, id))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.unknown("training", id))
                .map(training -> RestResponse.status(RestResponse.Status.ACCEPTED, TrainingView.of(training)));
    }

    /** An answer with several trainings. */
    record TrainingList(List<TrainingView> trainings) {}
}
