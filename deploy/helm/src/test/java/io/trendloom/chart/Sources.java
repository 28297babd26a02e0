package io.trendloom.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The workers' sources, from which the chart's words are checked. */
final class Sources {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private Sources() {}

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All Java sources of a module that are shipped. */
    static Stream<String> java(String module) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(file -> read(ROOT.relativize(file).toString()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that the first group of the pattern finds in a module. */
    static Set<String> found(String module, Pattern pattern) {
        return java(module)
                .flatMap(text -> pattern.matcher(text).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything in a document that the pattern finds. */
    static Set<String> documented(String path, Pattern pattern) {
        return pattern.matcher(read(path))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String first(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Nothing in the sources fits %s.".formatted(pattern));
        }
        return matcher.group(1);
    }
}
