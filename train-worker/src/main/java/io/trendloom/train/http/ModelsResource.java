package io.trendloom.train.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.train.card.Cards;
import io.trendloom.train.persistence.Entities;
import io.trendloom.train.persistence.Work;
import io.trendloom.train.registry.Champion;
import io.trendloom.train.registry.Model;
import io.trendloom.train.registry.ModelSignatures;
import io.trendloom.train.registry.Policy;
import io.trendloom.train.registry.Registry;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The registry over HTTP. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR, Roles.WORKER})
@Path("/v1/models")
@Tag(name = "models")
@Produces(MediaType.APPLICATION_JSON)
class ModelsResource {
    private static final int MOST = 1_000;

    private final Entities entities;
    private final Registry registry;
    private final Cards cards;
    private final ModelSignatures signatures;

    ModelsResource(Entities entities, Registry registry, Cards cards, ModelSignatures signatures) {
        this.entities = entities;
        this.registry = registry;
        this.cards = cards;
        this.signatures = signatures;
    }

    @GET
    @Operation(summary = "The models, newest first")
    public Uni<ModelList> list(@QueryParam("size") @DefaultValue("50") int size) {
        int most = Pages.size(size, MOST);
        return entities.inTransaction(work -> registry.champion(work)
                .flatMap(champion -> registry.models(work, most)
                        .map(models -> new ModelList(models.stream()
                                .map(model -> ModelView.of(model, champion, false))
                                .toList()))));
    }

    @GET
    @Path("/champion")
    @Operation(summary = "The model in use")
    public Uni<ModelView> champion() {
        return entities.inTransaction(registry::champion)
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(Problem.of(
                        "no-champion",
                        404,
                        "There is no champion yet",
                        "No model was promoted yet. Maybe ask for a training first.")))
                .map(ModelView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A model with its manifest and its metrics")
    public Uni<ModelView> show(String id) {
        return entities.inTransaction(work -> known(work, id)
                .flatMap(model -> registry.champion(work).map(champion -> ModelView.of(model, champion, true))));
    }

    @GET
    @Path("/{id}/card")
    @Produces("text/markdown;charset=UTF-8")
    @Blocking
    @Operation(
            summary = "A model's card",
            description =
                    "In Markdown, from the manifest: what the model is for, its data, members, weights and features, how it"
                            + " did beside others, what went against it, and its limits.")
    public String card(String id) {
        return cards.of(entities.awaitInTransaction(work -> known(work, id)));
    }

    @RolesAllowed({Roles.OPERATOR, Roles.WORKER})
    @POST
    @Path("/{id}/promote")
    @Blocking
    @Operation(summary = "Makes a model the champion, whatever the gate said of it; a trusted key must have signed it")
    public ModelView promote(String id, @QueryParam("aliasVersion") @Nullable Long aliasVersion) {
        Model model = entities.awaitInTransaction(work -> known(work, id));
        signatures.require(model);
        return ModelView.of(entities.awaitInTransaction(work -> registry.champion(work)
                .flatMap(now -> registry.promote(
                        work, model, Policy.OPERATOR, aliasVersion == null ? version(now) : aliasVersion))));
    }

    @RolesAllowed({Roles.OPERATOR, Roles.WORKER})
    @POST
    @Path("/{id}/sign")
    @Blocking
    @Operation(
            summary = "Signs a registered model by the signing key of now",
            description = "For models of releases that did not sign, and before the key that signed one expires.")
    public SignedModel sign(String id) {
        Model model = entities.awaitInTransaction(work -> known(work, id));
        return new SignedModel(id, signatures.sign(model));
    }

    @RolesAllowed({Roles.OPERATOR, Roles.WORKER})
    @POST
    @Path("/rollback")
    @Blocking
    @Operation(summary = "Goes back to the champion before this one; a trusted key must have signed it")
    public ModelView rollBack(@QueryParam("aliasVersion") @Nullable Long aliasVersion) {
        Registry.RollbackTarget target = entities.awaitInTransaction(work ->
                registry.rollbackTarget(work, aliasVersion).onItem().ifNull().failWith(Problems::noEarlierChampion));
        signatures.require(target.model());
        return ModelView.of(entities.awaitInTransaction(work -> registry.rollBack(work, target.aliasVersion())));
    }

    private Uni<Model> known(Work work, String id) {
        return registry.model(work, id).onItem().ifNull().failWith(() -> Problems.unknown("model", id));
    }

    private static long version(@Nullable Champion champion) {
        return champion == null ? 0 : champion.move().version();
    }

    /** That a model was signed, and by which key. */
    record SignedModel(String modelId, String keyId) {}

    /** An answer with several models. */
    record ModelList(List<ModelView> models) {}
}
