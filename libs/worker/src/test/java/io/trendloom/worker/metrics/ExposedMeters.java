package io.trendloom.worker.metrics;

import io.micrometer.prometheus.PrometheusConfig;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The meters of the product among those that a worker exposes. */
public final class ExposedMeters {
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (trendloom_\\w+) (\\w+)$");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(trendloom_\\w+)\\{(.*)} ");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    private static final Set<String> OF_THE_TYPE = Set.of("le", "quantile");

    private ExposedMeters() {}

    /** A registry as the workers have. */
    public static PrometheusMeterRegistry registry() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    /** Those of a scrape; the largest value of a summary is part of it. */
    public static Set<Meter> of(String scrape) {
        Map<String, String> types = TYPE.matcher(scrape)
                .results()
                .collect(Collectors.toMap(
                        type -> type.group(1), type -> type.group(2), (one, same) -> one, TreeMap::new));
        return types.entrySet().stream()
                .filter(type -> !isLargestOf(type.getKey(), types))
                .map(type -> new Meter(type.getKey(), type.getValue(), labels(scrape, type.getKey())))
                .collect(Collectors.toSet());
    }

    private static boolean isLargestOf(String name, Map<String, String> types) {
        return name.endsWith("_max") && types.containsKey(name.substring(0, name.length() - "_max".length()));
    }

    private static Set<String> labels(String scrape, String meter) {
        Set<String> labels = SAMPLE.matcher(scrape)
                .results()
                .filter(sample ->
                        sample.group(1).replaceAll("_(bucket|count|sum)$", "").equals(meter))
                .flatMap(sample -> LABEL.matcher(sample.group(2)).results().map(MatchResult::group))
                .map(label -> label.substring(0, label.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
        labels.removeAll(OF_THE_TYPE);
        return labels;
    }
}
