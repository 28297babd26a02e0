package io.trendloom.forecasting.feature;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.holiday.Country;
import io.trendloom.forecasting.network.NetworkShape;
import java.util.List;

/**
 * What of a feature set is chosen or learned before training and stays the same ever after.
 *
 * @param contextLength days of history a window holds
 * @param horizon days forecast, at least 30
 * @param texts text vectors read, by name and width
 * @param typicalScale scale of an item that has not sold: the median of the shop's items, in units an open day
 * @param season whether the time of year is shown; a season seen only once is the name of a day, not a season
 * @param holidays countries whose holidays are shown; absent in JSON where there are none
 * @param reviews what of each day's reviews is shown, by encoder; absent in JSON where nothing is
 * @param signals outside series that are shown, past and ahead; absent in JSON where none are
 * @param unread those of the texts, by name, that are not shown although the network could read them, since it did not
 *     forecast better with them; absent in JSON where all are shown
 */
public record FeatureSettings(
        int contextLength,
        int horizon,
        List<NetworkShape.TextInput> texts,
        double typicalScale,
        boolean season,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JacksonInject(value = FeatureSettings.ABSENT, useInput = OptBoolean.TRUE)
        List<Country> holidays,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JacksonInject(value = FeatureSettings.ABSENT_REVIEWS, useInput = OptBoolean.TRUE)
        List<TextProjection> reviews,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JacksonInject(value = FeatureSettings.ABSENT_SIGNALS, useInput = OptBoolean.TRUE)
        List<SignalScale> signals,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JacksonInject(value = FeatureSettings.ABSENT_UNREAD, useInput = OptBoolean.TRUE)
        List<String> unread) {
    /** Names the empty list, which a reader of JSON injects for what is absent. */
    public static final String ABSENT = "absent";

    /** The same for the projections of reviews: Jackson wants a name a field. */
    public static final String ABSENT_REVIEWS = "absentReviews";

    /** The same for signals. */
    public static final String ABSENT_SIGNALS = "absentSignals";

    /** The same for texts that are not read. */
    public static final String ABSENT_UNREAD = "absentUnread";

    /** Settings without holidays. */
    public FeatureSettings(
            int contextLength, int horizon, List<NetworkShape.TextInput> texts, double typicalScale, boolean season) {
        this(contextLength, horizon, texts, typicalScale, season, List.of());
    }

    /** Settings that show no words of reviews by the day. */
    public FeatureSettings(
            int contextLength,
            int horizon,
            List<NetworkShape.TextInput> texts,
            double typicalScale,
            boolean season,
            List<Country> holidays) {
        this(contextLength, horizon, texts, typicalScale, season, holidays, List.of(), List.of(), List.of());
    }

    public FeatureSettings {
        Period.requireHorizon(horizon);
        texts = List.copyOf(texts);
        holidays = List.copyOf(holidays);
        signals = List.copyOf(signals);
        reviews = List.copyOf(reviews);
        unread = List.copyOf(unread);
        if (contextLength < 1
                || contextLength > Period.MOST_DAYS
                || !(typicalScale > 0)
                || Double.isInfinite(typicalScale)) {
            throw new IllegalArgumentException(
                    "The contextLength (%d) must be from 1 to %d and the typicalScale (%s) positive and finite."
                            .formatted(contextLength, Period.MOST_DAYS, typicalScale));
        }
        requireKnown(texts, unread);
    }

    /** The same, some texts not shown. */
    FeatureSettings unread(List<String> names) {
        return new FeatureSettings(
                contextLength, horizon, texts, typicalScale, season, holidays, reviews, signals, names);
    }

    private static void requireKnown(List<NetworkShape.TextInput> texts, List<String> unread) {
        List<String> known = texts.stream().map(NetworkShape.TextInput::name).toList();
        if (!known.containsAll(unread)) {
            throw new IllegalArgumentException(
                    "The texts that are not read (%s) must be among %s.".formatted(unread, known));
        }
    }
}
