package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.scenario.Scenario;
import io.trendloom.forecast.scenario.ScenarioAnswer;
import io.trendloom.forecast.scenario.Scenarios;
import io.trendloom.forecast.scoring.Bases;
import io.trendloom.forecast.scoring.Basis;
import io.trendloom.forecasting.explain.PriceChange;
import io.trendloom.forecasting.explain.SignalChange;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an item would sell if something were different. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/items/{id}/scenario")
@Tag(name = "items")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ScenarioResource {
    private final Bases bases;
    private final Scenarios scenarios;

    ScenarioResource(Bases bases, Scenarios scenarios) {
        this.bases = bases;
        this.scenarios = scenarios;
    }

    @POST
    @Operation(
            summary = "An item's forecast as things are, and under another price, a promotion or a signal",
            description =
                    "readByModel says whether the champion reads what is different. A price from the day after the "
                            + "cutoff to the end of the horizon is shown to it as set on the last day known; a promotion or a "
                            + "signal on any days, where it reads that signal.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "another price", value = "{\"price\": {\"value\": 4.95}}"),
                                @ExampleObject(
                                        name = "a promotion",
                                        value = "{\"promotion\": {\"from\": \"2011-12-09\", \"to\": \"2011-12-15\"}}"),
                                @ExampleObject(
                                        name = "a signal",
                                        value =
                                                "{\"signal\": {\"name\": \"rain\", \"value\": 12, \"from\": \"2011-12-09\", \"to\": \"2011-12-10\"}}")
                            }))
    public ScenarioAnswer scenario(
            String id,
            @Nullable Scenario scenario,
            @QueryParam("horizon") @Nullable Integer horizon,
            @QueryParam("asOf") @Nullable String asOf)
            throws SQLException {
        if (scenario == null || scenario.isEmpty()) {
            throw Problems.refuse(
                    "The scenario must have a price, a promotion or a signal, as in {\"price\": {\"value\": 4.95}}.");
        }
        Basis basis = bases.of(Days.parse("asOf", asOf), horizon);
        ScenarioAnswer answer = scenarios.of(basis, id, price(scenario.price(), basis), signals(scenario, basis));
        if (answer == null) {
            throw Problems.unknownItem(id);
        }
        return answer;
    }

    private static @Nullable PriceChange price(Scenario.@Nullable Price price, Basis basis) {
        if (price == null) {
            return null;
        }
        if (price.value() == null) {
            throw Problems.refuse("The scenario's price must have a value.");
        }
        try {
            return new PriceChange(price.value(), first(price.from(), basis), last(price.to(), basis));
        } catch (IllegalArgumentException wrong) {
            throw Problems.refuse(String.valueOf(wrong.getMessage()));
        }
    }

    private static List<SignalChange> signals(Scenario scenario, Basis basis) {
        List<SignalChange> signals = new ArrayList<>();
        Scenario.Span promotion = scenario.promotion();
        Scenario.Signal signal = scenario.signal();
        try {
            if (promotion != null) {
                signals.add(SignalChange.promotion(first(promotion.from(), basis), last(promotion.to(), basis)));
            }
            if (signal != null) {
                if (signal.name() == null || signal.value() == null) {
                    throw Problems.refuse("The scenario's signal must have a name and a value.");
                }
                signals.add(new SignalChange(
                        signal.name(), signal.value(), first(signal.from(), basis), last(signal.to(), basis)));
            }
        } catch (IllegalArgumentException wrong) {
            throw Problems.refuse(String.valueOf(wrong.getMessage()));
        }
        return signals;
    }

    private static LocalDate first(@Nullable String from, Basis basis) {
        return Objects.requireNonNullElse(
                Days.parse("from", from), basis.cutoff().plusDays(1));
    }

    private static LocalDate last(@Nullable String to, Basis basis) {
        return Objects.requireNonNullElse(Days.parse("to", to), basis.cutoff().plusDays(basis.horizon()));
    }
}
