package io.trendloom.contract.message;

import io.trendloom.contract.Rules;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day's value of an outside series: weather, mentions, traffic, an exchange rate. Name, scope and day name the value:
 * another one of the same three corrects it.
 *
 * @param name of the series, as {@link Rules#isSignalName} asks
 * @param scope what the value speaks of, such as a product's id or a region; absent: the whole shop
 * @param version grows with each change; absent: order of arrival
 * @param knownDay day on which the shop knew the value; absent: the day itself
 * @param unit such as {@code celsius}
 * @param source who measured it
 * @param removed true takes the value back
 */
public record SignalObserved(
        String name,
        @Nullable String scope,
        LocalDate day,
        @Nullable Long version,
        @Nullable LocalDate knownDay,
        BigDecimal value,
        @Nullable String unit,
        @Nullable String source,
        @Nullable Boolean removed)
        implements Message {
    public SignalObserved {
        Rules.requireSignalName(name);
    }
}
