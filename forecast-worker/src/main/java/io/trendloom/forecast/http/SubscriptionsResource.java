package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.subscription.Deliveries;
import io.trendloom.forecast.subscription.Delivery;
import io.trendloom.forecast.subscription.NewSubscription;
import io.trendloom.forecast.subscription.Subscription;
import io.trendloom.forecast.subscription.SubscriptionRequest;
import io.trendloom.forecast.subscription.Subscriptions;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Programs that are told of events over HTTP. */
@RolesAllowed(Roles.OPERATOR)
@Path("/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
@Blocking
class SubscriptionsResource {
    private static final Logger LOG = Logger.getLogger(SubscriptionsResource.class);

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;

    SubscriptionsResource(Subscriptions subscriptions, Deliveries deliveries) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Subscribes a program to events, and shows its secret this once",
            description =
                    "Each event is POSTed to the url as the CloudEvent that goes to the broker, signed as the Standard"
                            + " Webhooks specification has it. Only https, to public addresses, unless settings allow others.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SubscriptionRequest.class),
                            example = "{\"url\":\"https://shop.example/hooks/trendloom\","
                                    + "\"kinds\":[\"StockOutAhead\",\"TrendTurned\"],\"category\":\"Lighting\"}"))
    @APIResponse(responseCode = "201", description = "The secret, and what is kept of the subscription")
    @APIResponse(responseCode = "400", description = "The url, a kind or the category breaks its rule")
    @APIResponse(responseCode = "409", description = "There are too many, or the installation has no key for secrets")
    public Response create(@Nullable SubscriptionRequest request, SecurityContext caller) throws SQLException {
        NewSubscription made =
                subscriptions.create(request == null ? new SubscriptionRequest(null, null, null) : request);
        LOG.infof("%s added the subscription %s.", name(caller), made.details().id());
        return Response.created(URI.create("/v1/subscriptions/" + made.details().id()))
                .entity(made)
                .build();
    }

    @GET
    @Operation(summary = "All subscriptions, the newest first; not their secrets")
    public List<Subscription> all() throws SQLException {
        return subscriptions.all();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A subscription; not its secret")
    @APIResponse(responseCode = "200", description = "The subscription")
    @APIResponse(responseCode = "404", description = "There is no such subscription")
    public Subscription one(String id) throws SQLException {
        return subscriptions.find(subscription(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Removes a subscription: it is told nothing more, not even what waits")
    @APIResponse(responseCode = "204", description = "It is removed")
    @APIResponse(responseCode = "404", description = "There is no such subscription")
    public void remove(String id, SecurityContext caller) throws SQLException {
        UUID subscription = subscription(id);
        subscriptions.remove(subscription);
        LOG.infof("%s removed the subscription %s.", name(caller), subscription);
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "What a subscription was told and what waits, the newest events first")
    @APIResponse(responseCode = "200", description = "A page of it")
    @APIResponse(responseCode = "400", description = "The state or the page breaks its rule")
    @APIResponse(responseCode = "404", description = "There is no such subscription")
    public List<Delivery> deliveries(
            String id,
            @QueryParam("state") @Schema(enumeration = {"waiting", "delivered", "dead"}) @Nullable String state,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size)
            throws SQLException {
        PageRequest wanted = new PageRequest(page, size);
        return deliveries.list(subscription(id), state, wanted.page(), wanted.size());
    }

    @POST
    @Path("/{id}/deliveries/{eventId}/resend")
    @Operation(summary = "Sends an event again, under the same webhook-id")
    @APIResponse(responseCode = "204", description = "It waits to be sent")
    @APIResponse(responseCode = "404", description = "There is no such subscription, or it was told no such event")
    @APIResponse(responseCode = "409", description = "The subscription is disabled")
    public void resend(String id, String eventId) throws SQLException {
        UUID event = uuid(eventId);
        UUID subscription = subscription(id);
        if (event == null) {
            throw Deliveries.unknown(subscription, eventId);
        }
        deliveries.resend(subscription, event);
    }

    private static UUID subscription(String id) {
        UUID found = uuid(id);
        if (found == null) {
            throw Subscriptions.unknown(id);
        }
        return found;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String name(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }
}
