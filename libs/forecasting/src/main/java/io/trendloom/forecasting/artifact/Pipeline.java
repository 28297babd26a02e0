package io.trendloom.forecasting.artifact;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.trendloom.forecasting.calibration.Combination;
import io.trendloom.forecasting.calibration.ConformalScaling;
import io.trendloom.forecasting.calibration.PeriodMean;
import io.trendloom.forecasting.disaggregation.Disaggregation;
import io.trendloom.forecasting.feature.SignalScale;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.trend.TrendClass;
import io.trendloom.forecasting.trend.TrendLabels;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a bundle's files are read together to forecast.
 *
 * @param format 1 to 4; since 2 totals and weeks are the mean of the members' logarithms, before of their units
 * @param name of the forecaster, say {@code lstm}
 * @param longestHorizon days
 * @param members methods to blend
 * @param texts the encoders of the text inputs
 * @param days how days follow the total; null before format 4, and where they are the members' days
 * @param calibration factors of the quantiles
 * @param trend order of the classes and what labels need
 * @param launches how items are forecast that have not sold; null before format 3, and where the shop's past is too short:
 *     the members forecast them too
 */
public record Pipeline(
        int format,
        String name,
        int longestHorizon,
        List<Member> members,
        List<EncoderPin> texts,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JacksonInject(value = Pipeline.ABSENT_DAYS, useInput = OptBoolean.TRUE)
        @Nullable Disaggregation days,

        ConformalScaling calibration,
        Trend trend,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JacksonInject(value = Pipeline.ABSENT, useInput = OptBoolean.TRUE)
        @Nullable LaunchFiles launches) {
    /** Names the null that a reader of JSON injects for what is absent. */
    public static final String ABSENT = "nothing";

    /** The same for absent {@code days}, since names of injected values are not shared within a record. */
    public static final String ABSENT_DAYS = "noDays";

    /** The format that this release writes. */
    public static final int FORMAT = 4;

    private static final int OLDEST = 1;

    /** A pipeline whose members forecast all, days and items that have not sold too. */
    public Pipeline(
            int format,
            String name,
            int longestHorizon,
            List<Member> members,
            List<EncoderPin> texts,
            ConformalScaling calibration,
            Trend trend) {
        this(format, name, longestHorizon, members, texts, null, calibration, trend, null);
    }

    public Pipeline {
        if (format < OLDEST || format > FORMAT) {
            throw new IllegalArgumentException(
                    "The pipeline's format (%d) must be from %d to %d. Maybe the artifact was made by a newer release."
                            .formatted(format, OLDEST, FORMAT));
        }
        Period.requireHorizon(longestHorizon);
        members = List.copyOf(members);
        texts = List.copyOf(texts);
    }

    /** Names of the files that it reads. */
    Stream<String> files() {
        return Stream.concat(
                members.stream().map(Member::file), Stream.ofNullable(launches).flatMap(LaunchFiles::all));
    }

    /** How what the members say becomes one forecast. */
    @JsonIgnore
    public Combination combination() {
        return new Combination(format == OLDEST ? PeriodMean.ARITHMETIC : PeriodMean.LOGARITHMIC, days);
    }

    /** The same, with items that have not sold forecast by files of the bundle. */
    public Pipeline with(@Nullable LaunchFiles files) {
        return new Pipeline(format, name, longestHorizon, members, texts, days, calibration, trend, files);
    }

    /** Names of the outside series that its networks read. */
    @JsonIgnore
    public Set<String> signals() {
        return members.stream()
                .filter(Member.Network.class::isInstance)
                .map(Member.Network.class::cast)
                .flatMap(network -> network.featureSet().settings().signals().stream())
                .map(SignalScale::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The rule that labels items. */
    @JsonIgnore
    public TrendLabels labels() {
        return TrendLabels.of(
                trend.means().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The rule that tells classes from sales. */
    @JsonIgnore
    public TrendRule trendRule() {
        return Objects.requireNonNullElse(trend.rule(), TrendRule.R);
    }

    /**
     * Trend classes as the bundle knows them.
     *
     * @param classes growth, stable, decline, volatile
     * @param means mean probability of each, over the items judged at the cutoff, which labels need
     * @param rule that told the classes from sales; null: {@link TrendRule#R}
     */
    public record Trend(
            List<String> classes,
            List<Double> means,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @JacksonInject(value = Pipeline.ABSENT, useInput = OptBoolean.TRUE)
            @Nullable TrendRule rule) {
        private static final List<String> ORDER =
                Arrays.stream(TrendClass.values()).map(TrendClass::label).toList();

        public Trend {
            if (!classes.equals(ORDER) || means.size() != ORDER.size()) {
                throw new IllegalArgumentException(
                        "The trend classes %s must be %s, with a mean each (%s).".formatted(classes, ORDER, means));
            }
            classes = List.copyOf(classes);
            means = List.copyOf(means);
            rule = TrendRule.R.equals(rule) ? null : rule;
        }

        /** The classes in their order, told from sales by a rule. */
        public static Trend of(double[] means, TrendRule rule) {
            return new Trend(ORDER, Arrays.stream(means).boxed().toList(), rule);
        }
    }
}
