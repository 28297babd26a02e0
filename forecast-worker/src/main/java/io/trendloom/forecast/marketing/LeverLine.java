package io.trendloom.forecast.marketing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.trendloom.decisions.marketing.Effect;
import io.trendloom.decisions.marketing.Response;
import io.trendloom.decisions.marketing.Unknown;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a lever does to an item's orders.
 *
 * @param response {@code known} or {@code not-known}
 * @param unknown why it is not known
 * @param mean of a price the elasticity, of a campaign the ratio of orders less 1; 9 of 10 times it is from {@code low} to {@code
 *     high}
 * @param changes how often it was seen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeverLine(
        String response,
        @Nullable String unknown,
        @Nullable Double mean,
        @Nullable Double low,
        @Nullable Double high,
        int changes) {
    static LeverLine price(Response response) {
        return of(response, value -> value);
    }

    static LeverLine campaign(Response response) {
        return of(response, Math::expm1);
    }

    private static LeverLine of(Response response, DoubleUnaryOperator read) {
        Effect effect = response.effect();
        Unknown why = response.unknown();
        return effect == null
                ? new LeverLine("not-known", why == null ? null : why.text(), null, null, null, response.changes())
                : new LeverLine(
                        "known",
                        null,
                        MarketingLine.rounded(read.applyAsDouble(effect.mean())),
                        MarketingLine.rounded(read.applyAsDouble(effect.low())),
                        MarketingLine.rounded(read.applyAsDouble(effect.high())),
                        response.changes());
    }
}
