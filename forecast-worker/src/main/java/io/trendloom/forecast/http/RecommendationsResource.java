package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.recommendation.RecommendationList;
import io.trendloom.forecast.recommendation.Recommendations;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What to recommend to a customer, beside an item, or for a basket. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/recommendations")
@Tag(name = "decisions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class RecommendationsResource {
    private static final int MOST = 100;

    private final Recommendations recommendations;

    RecommendationsResource(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @GET
    @Operation(
            summary = "Items to recommend, and why",
            description = "By what is bought together, texts and growth, learned from the orders of closed days. One of"
                    + " customer, item and basket. Where too little speaks for any items, popular ones follow.")
    public RecommendationList recommendations(
            @Parameter(description = "A customer's pseudonym; what was bought before may come again.")
                    @QueryParam("customer")
                    @Nullable String customer,
            @Parameter(description = "Id of the item beside which others are shown.") @QueryParam("item") @Nullable String item,
            @Parameter(description = "Id of an item in the basket; once for each.") @QueryParam("basket")
                    List<String> basket,
            @QueryParam("limit") @DefaultValue("10") int limit)
            throws SQLException {
        requireSense(customer, item, basket, limit);
        if (!recommendations.isReady()) {
            throw new ProblemException(Problem.of(
                    "nothing-learned",
                    409,
                    "Nothing was learned yet",
                    "What to recommend is learned from the orders of closed days, and no day is closed, or it is being"
                            + " learned now."));
        }
        if (customer != null) {
            return found(recommendations.forCustomer(customer, limit), customer);
        }
        List<String> items = item == null ? basket.stream().distinct().toList() : List.of(item);
        String unknown = recommendations.unknown(items);
        if (unknown != null) {
            throw Problems.unknownItem(unknown);
        }
        return found(recommendations.forBasket(items, limit), String.join(", ", items));
    }

    private static void requireSense(@Nullable String customer, @Nullable String item, List<String> basket, int limit) {
        long given = Stream.of(customer != null, item != null, !basket.isEmpty())
                .filter(each -> each)
                .count();
        if (given != 1) {
            throw Problems.refuse("There must be one of customer, item and basket, and there are %d.".formatted(given));
        }
        if (basket.size() > MOST) {
            throw Problems.refuse("The basket (%d items) must have at most %d.".formatted(basket.size(), MOST));
        }
        if (limit < 1 || limit > MOST) {
            throw Problems.refuse("The limit (%d) must be from 1 to %d.".formatted(limit, MOST));
        }
    }

    private static RecommendationList found(@Nullable RecommendationList found, String customer) {
        if (found == null) {
            throw new ProblemException(Problem.of(
                    "unknown-customer",
                    404,
                    "The customer is not known",
                    "No order of a closed day has the pseudonym (%s). Maybe it is an id as publishers send it."
                            .formatted(customer)));
        }
        return found;
    }
}
