package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.explanation.ExplanationAnswer;
import io.trendloom.forecast.explanation.Explanations;
import io.trendloom.forecast.scoring.Bases;
import io.trendloom.forecast.view.SimilarItems;
import io.trendloom.forecast.view.SimilarView;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Why an item is forecast as it is, and which items are like it. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/items")
@Tag(name = "items")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ExplanationResource {
    private static final int MOST = 100;
    private static final int LONGEST = 30;
    private static final String EXAMPLE = """
            {"itemId": "A", "modelId": "lstm-20111209", "cutoff": "2011-12-08", "generatedAt": "2026-11-28T12:00:00Z",
             "days": 30, "total": {"mean": {"forecast": 61.5, "reference": 40.0}, "median": {"forecast": 58.0,
             "reference": 39.0}}, "trend": {"label": "growth", "forecast": {"growth": 0.55, "stable": 0.3, "decline": 0.1,
             "volatile": 0.05}, "reference": {"growth": 0.25, "stable": 0.45, "decline": 0.2, "volatile": 0.1}},
             "groups": [{"group": "history", "mean": 21.5, "median": 19.0, "trend": {"growth": 0.3, "stable": -0.15,
             "decline": -0.1, "volatile": -0.05}}], "nearest": [{"itemId": "B", "title": "Vacuum flask 500 ml",
             "similarity": 0.93, "last": [{"day": "2011-12-08", "units": 2.0}], "next": [{"day": "2011-12-09",
             "mean": 1.8}]}]}""";

    private final Bases bases;
    private final Explanations explanations;
    private final SimilarView similar;

    ExplanationResource(Bases bases, Explanations explanations, SimilarView similar) {
        this.bases = bases;
        this.explanations = explanations;
        this.similar = similar;
    }

    @GET
    @Path("/{id}/explanation")
    @Operation(
            summary = "What moved an item's forecast",
            description =
                    "Exact Shapley values of the total (mean and median) and of the trend probabilities over history, "
                            + "price, calendar, reviews, text and signals: what each moved away from the reference. They "
                            + "add up to forecast less reference. Beside them the items with the nearest texts.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ExplanationAnswer.class),
                            examples = @ExampleObject(name = "an item that took off", value = EXAMPLE)))
    public ExplanationAnswer explanation(
            String id,
            @QueryParam("horizon") @Nullable Integer horizon,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("nearest") @DefaultValue("5") int nearest)
            throws SQLException {
        requireWithin("nearest", nearest, 0, MOST);
        int days = horizon == null ? LONGEST : horizon;
        requireWithin("horizon", days, 1, LONGEST);
        ExplanationAnswer answer = explanations.of(bases.of(Days.parse("asOf", asOf), days), id, nearest);
        if (answer == null) {
            throw Problems.unknownItem(id);
        }
        return answer;
    }

    @GET
    @Path("/{id}/similar")
    @Operation(
            summary = "The items whose texts are nearest",
            description =
                    "By the cosine of their text vectors within one encoder; an item without one has no similar ones.")
    public SimilarItems similar(String id, @QueryParam("limit") @DefaultValue("10") int limit) throws SQLException {
        requireWithin("limit", limit, 1, MOST);
        SimilarItems found = similar.read(id, limit);
        if (found == null) {
            throw Problems.unknownItem(id);
        }
        return found;
    }

    private static void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw Problems.refuse("The %s (%d) must be from %d to %d.".formatted(name, value, least, most));
        }
    }
}
