package io.trendloom.chart;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of the settings that a worker knows, read from its sources.
 *
 * @param names each name, for a map of settings that of the map
 */
record WorkerSettings(Set<String> names) {
    private static final Pattern KEY = Pattern.compile("(?m)^([a-z][A-Za-z0-9.-]*)=");
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(name = \"([^\"]+)\"\\)");
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern MEMBER =
            Pattern.compile("@WithName\\(\"(?<name>[^\"]+)\"\\)|\\b(?<method>[a-z]\\w*)\\(\\);");

    /** What the application reads, and what its Quarkus side that all workers share does. */
    static WorkerSettings of(String application) {
        Set<String> names = own(application).names;
        names.addAll(own("libs/worker").names);
        KEY.matcher(Sources.read(application + "/src/main/resources/application.properties"))
                .results()
                .forEach(match -> names.add(match.group(1)));
        return new WorkerSettings(names);
    }

    /** What a module's own sources read. */
    static WorkerSettings own(String module) {
        Set<String> names = Sources.found(module, PROPERTY);
        Sources.java(module).filter(text -> PREFIX.matcher(text).find()).forEach(text -> names.addAll(mapped(text)));
        return new WorkerSettings(names);
    }

    private static Set<String> mapped(String mapping) {
        String prefix = Sources.first(mapping, PREFIX);
        Set<String> names = new TreeSet<>();
        String given = null;
        for (MatchResult member : MEMBER.matcher(mapping).results().toList()) {
            if (member.group("name") != null) {
                given = member.group("name");
            } else {
                names.add(prefix + "." + (given == null ? kebab(member.group("method")) : given));
                given = null;
            }
        }
        return names;
    }

    private static String kebab(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    boolean knows(String name) {
        return names.contains(name)
                || names.stream().anyMatch(map -> map.equals("trendloom.shop.rates") && name.startsWith(map + "."));
    }

    /** The same as environment variables. */
    Set<String> variables() {
        return names.stream()
                .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
