package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.view.ItemKeywords;
import io.trendloom.forecast.view.KeywordsView;
import io.trendloom.forecast.view.ReviewSummary;
import io.trendloom.forecast.view.ReviewsView;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words of items and of what customers say. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/items")
@Tag(name = "items")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ItemWordsResource {
    private static final int MOST = 100;

    private final KeywordsView keywords;
    private final ReviewsView reviews;

    ItemWordsResource(KeywordsView keywords, ReviewsView reviews) {
        this.keywords = keywords;
        this.reviews = reviews;
    }

    @GET
    @Path("/{id}/keywords")
    @Operation(summary = "The words that tell an item from others")
    public ItemKeywords keywords(String id, @QueryParam("limit") @DefaultValue("10") int limit) throws SQLException {
        requireLimit(limit);
        ItemKeywords found = keywords.read(id, limit);
        if (found == null) {
            throw Problems.unknownItem(id);
        }
        return found;
    }

    @GET
    @Path("/{id}/reviews/summary")
    @Operation(
            summary = "What customers say of an item",
            description =
                    "Keywords of good reviews (4 or more) and of bad ones (2 or less), with the number of reviews "
                            + "that have each, of the newest 10,000 reviews whose words are known.")
    public ReviewSummary reviews(String id, @QueryParam("limit") @DefaultValue("10") int limit) throws SQLException {
        requireLimit(limit);
        ReviewSummary found = reviews.read(id, limit);
        if (found == null) {
            throw Problems.unknownItem(id);
        }
        return found;
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problems.refuse("The limit (%d) must be from 1 to %d.".formatted(limit, MOST));
        }
    }
}
